// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore
import TolmachICU
import TolmachWords

/// Tells the document's language: the one given with it or forced here, else CLD2's verdict.
public struct DetectLanguageStage: Stage {
    public typealias Needs = Layers<Maybe<GivenLanguage>, Maybe<WorkingCopy>>
    public typealias Provides = Layers<DocumentLanguage>

    /// What can be set.
    public struct Options: Sendable {
        /// A tag that every document is taken to be in; nil: it is told by its letters.
        public var language: String?
        /// How many bytes of letters are looked at first, half of them at the beginning and half in the middle.
        public var sample: Int

        /// Both as in pipeline.yaml.
        public init(language: String? = nil, sample: Int = DetectLanguageStage.firstSample) {
            self.language = language
            self.sample = sample
        }
    }

    public static let kind = "detect-language"
    public static let summary = "tells the language of the document, unless it was given"
    public static let schema = OptionSchema(
        Options(),
        [
            .text(
                "language", \.language,
                "the language of every document, as a BCP 47 tag, e.g. uk or zh-Hant: none is detected",
                pattern: Languages.expression, check: { Languages.problem(in: $0) }),
            .integer(
                "sample", \.sample, 256...largestSample, default: firstSample,
                "how many bytes of letters to look at first, from the beginning and the middle; more are looked at when they do not settle it"
            ),
        ])

    /// What is looked at first, half of it where the text begins and half from its middle: of 11,506 texts of 700 bytes in 39
    /// languages 137 were told wrong by it, as of 512 bytes; of 2,712 longer ones with 300 bytes of English before them 16,
    /// of 384 bytes from the beginning alone 71.
    public static let firstSample = 384
    /// What is looked at when the first sample does not settle it.
    static let largestSample = 16_384

    private let forced: LanguageTag?
    private let sample: Int

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
        if let tag = options.language {
            if let message = Languages.problem(in: tag) { throw Diagnostic(.usage, "'language': \(message)") }
            forced = Languages.canonical(tag).map { LanguageTag($0) }
        } else {
            forced = nil
        }
        sample = options.sample
    }

    /// The verdict on one text; of mended mojibake the copy is looked at.
    public func run(
        on source: SourceText, _ layers: (LanguageTag?, WorkingText?)
    ) throws(Diagnostic) -> LanguageVerdict {
        if let tag = forced ?? layers.0 { return LanguageVerdict(tag: tag, confidence: 1, given: true) }
        // Mojibake is of no language, what it was mended to is; and the detector knows letters with their marks on.
        return detect(layers.1?.utf8 ?? source.utf8)
    }

    /// Languages so alike that a short sample may not part them.
    private static let twins: Set<String> = [
        "bs", "hr", "sr", "sr-Latn", "id", "ms", "gl", "no", "nn", "da", "cs", "sk",
    ]
    /// What is looked at first where twins are to be told apart: more gained nothing on 2,487 texts in 38 languages, a
    /// quarter of it confused Croatian and Bosnian twice as often.
    private static let twinSample = 2048

    private func detect(_ text: [UInt8]) -> LanguageVerdict {
        var verdict: LanguageDetector.Guess?
        for size in [sample, max(sample, Self.twinSample)] {
            let (letters, isAll) = LanguageSample.halves(of: text, atLeast: size)
            verdict = guess(letters)
            // There is nothing more to see.
            guard !isAll else { return settled(verdict) }
            // Settled by one language.
            guard let verdict, verdict.isReliable, verdict.share >= 0.9 else { break }
            if size >= Self.twinSample || !Self.twins.contains(verdict.language) { return settled(verdict) }
        }
        return settled(guess(LanguageSample.spread(over: text, Self.largestSample)) ?? verdict)
    }

    private func guess(_ sample: ArraySlice<UInt8>) -> LanguageDetector.Guess? {
        sample.withUnsafeBufferPointer { LanguageDetector.detect($0) }
    }

    private func settled(_ guess: LanguageDetector.Guess?) -> LanguageVerdict {
        guard let guess, let tag = Self.tag(of: guess.language) else {
            return LanguageVerdict(tag: .undetermined, confidence: 0, given: false)
        }
        return LanguageVerdict(tag: tag, confidence: guess.isReliable ? guess.share : guess.share / 2, given: false)
    }

    /// CLD2's code in canonical form (`iw` → `he`, `no` → `nb`); nil for its pseudo-languages (`xx-Latn`, `un`).
    static func tag(of code: String) -> LanguageTag? {
        tags.withLock { tags in
            if let known = tags[code] { return known }
            let tag = canonicalTag(of: code)
            tags[code] = .some(tag)
            return tag
        }
    }

    /// What `tag(of:)` has answered: ICU takes some microseconds, and CLD2 has some 160 codes.
    private static let tags = Mutex<[String: LanguageTag?]>([:])

    private static func canonicalTag(of code: String) -> LanguageTag? {
        guard let canonical = Languages.canonical(code) else { return nil }
        let tag = LanguageTag(canonical)
        guard Languages.isKnown(primary: tag.primary) else { return nil }
        return tag.primary == "no" ? LanguageTag("nb") : tag
    }
}

/// What of a text is shown to the detector.
enum LanguageSample {
    /// The beginning and the middle of a text, about `count` bytes of letters together, so that a head in another language
    /// (a subscription's, an agency's) is not all that is seen; whether that is all the text has.
    static func halves(of text: [UInt8], atLeast count: Int) -> (sample: ArraySlice<UInt8>, isAll: Bool) {
        let start = text.firstIndex(where: isLetter) ?? text.count
        guard text.count - start > count + count / 4 else { return (text[start...], true) }
        let head = letters(of: text[start...], atLeast: count / 2)
        let middle = letters(
            of: text[max(head.endIndex, wholeScalars(text[...], start + (text.count - start) / 2))...],
            atLeast: count / 2)
        if head.endIndex >= middle.startIndex { return (text[start..<max(head.endIndex, middle.endIndex)], false) }
        return (ArraySlice(head + CollectionOfOne(0x0A) + middle), false)
    }

    /// From the first letter, until about `count` bytes of letters have been seen or eight times as many bytes in all;
    /// ends with a whole scalar.
    private static func letters(of text: ArraySlice<UInt8>, atLeast count: Int) -> ArraySlice<UInt8> {
        guard let start = text.firstIndex(where: isLetter) else { return text[text.endIndex...] }
        var letters = 0
        var end = start
        let limit = min(text.endIndex, start + min(8 * count, DetectLanguageStage.largestSample))
        while end < limit, letters < count {
            if isLetter(text[end]) { letters += 1 }
            end += 1
        }
        return text[start..<wholeScalars(text, end)]
    }

    /// Eight windows from all over the text, `count` bytes together; a shorter text whole.
    static func spread(over text: [UInt8], _ count: Int) -> ArraySlice<UInt8> {
        guard text.count > count else { return text[...] }
        var sample: [UInt8] = []
        sample.reserveCapacity(count + 8)
        let window = count / 8
        for index in 0..<8 {
            let start = wholeScalars(text[...], (text.count - window) * index / 7)
            sample += text[start..<wholeScalars(text[...], start + window)]
            sample.append(0x0A)
        }
        return sample[...]
    }

    /// ASCII letters and every byte beyond ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

    /// The last scalar boundary at or before an offset.
    private static func wholeScalars(_ text: ArraySlice<UInt8>, _ offset: Int) -> Int {
        var offset = min(offset, text.endIndex)
        while offset > text.startIndex, offset < text.endIndex, text[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
