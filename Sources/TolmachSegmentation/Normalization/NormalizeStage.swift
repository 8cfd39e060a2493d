// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Makes the working copy: the text in Normalization Form C, with an exact map back. The source is never changed.
///
/// Compatibility forms and typography stay as they are: x², №, ½, …, “ ” mean what they say. What is seldom meant is a warning
/// with its place; what was surely decoded wrongly is mended in the copy where that is asked for.
public struct NormalizeStage: Stage {
    public typealias Needs = Layers<>
    public typealias Provides = Layers<WorkingCopy>

    /// What the working copy is brought into.
    public enum Form: String, CaseIterable, Sendable {
        /// Composed letters.
        case nfc
        /// As it is.
        case none
    }

    /// What can be set.
    public struct Options: Sendable {
        /// How letters with marks are written.
        public var form: Form
        /// What is mended in the copy.
        public var repair: [TextRepair.Kind]
        /// What is warned of; with nothing here and in `repair` the text is not looked through.
        public var warn: [TextWarning.Kind]

        /// As in pipeline.yaml.
        public init(
            form: Form = .nfc, repair: [TextRepair.Kind] = [], warn: [TextWarning.Kind] = TextWarning.Kind.allCases
        ) {
            self.form = form
            self.repair = repair
            self.warn = warn
        }
    }

    public static let kind = "normalize"
    public static let summary = "makes a working copy in Normalization Form C that knows its way back to the source"
    public static let schema = OptionSchema(
        Options(),
        [
            .choice(
                "form", \.form, default: .nfc,
                "nfc: composed letters, so that two ways to write й are one; none: as it is"),
            .choices(
                "repair", \.repair, default: [],
                "what is mended in the working copy, each place listed; mojibake: UTF-8 read as windows-1251, windows-1252 or ISO-8859-1, and KOI8 read as windows-1251, where it is sure"
            ),
            .choices(
                "warn", \.warn, default: TextWarning.Kind.allCases,
                "what is warned of: mojibake that is not repaired, look-alike letters of another script in a word, unbalanced bidi controls, control characters, joiners that join nothing, private-use characters"
            ),
        ])

    private let options: Options
    private let warned: Set<TextWarning.Kind>
    private let inspectors = Pool<TextInspector.Holder> { () throws(Diagnostic) in TextInspector.Holder() }

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
        self.options = options
        warned = Set(options.warn)
    }

    public func run(on source: SourceText, _ layers: ()) throws(Diagnostic) -> WorkingText {
        let repairs = options.repair.contains(.mojibake)
        guard repairs || !options.warn.isEmpty else {
            let (utf8, map) = try normalized(source.utf8)
            return WorkingText(utf8: utf8, map: map)
        }
        return try inspectors.withItem { holder throws(Diagnostic) in
            try inspected(source, by: &holder.inspector, repairs: repairs)
        }
    }

    private func inspected(
        _ source: SourceText, by inspector: inout TextInspector, repairs: Bool
    ) throws(Diagnostic) -> WorkingText {
        let kinds = warned
        inspector.inspect(source.utf8, warn: kinds)
        var mojibake: [Mojibake] = []
        if !inspector.suspects.isEmpty, repairs || kinds.contains(.mojibake) {
            mojibake = Mojibake.find(in: source.utf8, lines: inspector.suspects)
        }
        guard repairs, !mojibake.isEmpty else {
            let (utf8, map) = try normalized(source.utf8)
            let warnings = Self.warnings(inspector.warnings, mojibake, in: source.utf8, .identity)
            return WorkingText(utf8: utf8, map: map, warnings: warnings)
        }
        let (mended, mending) = Self.mended(source.utf8, mojibake)
        let (utf8, map) = try normalized(mended)
        let both = mending.followed(by: map)
        inspector.inspect(mended, warn: kinds)
        let repaired = mojibake.map { one in
            let range = TextRange(unchecked: one.range.lowerBound, one.range.upperBound)
            return TextRepair(
                kind: .mojibake, range: range, normalized: both.normalized(of: range), cause: one.cause)
        }
        let warnings = Self.warnings(inspector.warnings, [], in: mended, mending)
        return WorkingText(utf8: utf8, map: both, repairs: repaired, warnings: warnings)
    }

    /// The warnings with ranges of the source. What mojibake looks like is not worth more warnings.
    private static func warnings(
        _ list: WarningList, _ mojibake: [Mojibake], in text: [UInt8], _ map: EditMap
    ) -> [TextWarning] {
        var all = list.all.filter { found in !mojibake.contains { $0.range.overlaps(found.range) } }
        var stretches = WarningList(list.kinds)
        for one in mojibake {
            stretches.add(.mojibake, one.range) {
                let pieces = mended(Array(text[one.range]), [one.moved(by: -one.range.lowerBound)]).utf8
                let (seen, meant) = (TextExcerpt.quoted(text[one.range]), TextExcerpt.quoted(pieces[...]))
                return (
                    "\(seen) must be \(meant): \(one.cause)",
                    "'normalize: { repair: [mojibake] }' mends it in the working copy"
                )
            }
        }
        all += stretches.all
        all.sort { ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue) }
        return all.map {
            TextWarning(
                kind: $0.kind, range: map.source(of: $0.range), count: $0.count, message: $0.message, help: $0.help)
        }
    }

    /// The text with its mojibake replaced, each sequence by itself.
    private static func mended(_ text: [UInt8], _ mojibake: [Mojibake]) -> (utf8: [UInt8], map: EditMap) {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(text.count)
        var edits: [EditMap.Edit] = []
        var end = 0
        for piece in mojibake.flatMap(\.pieces) {
            utf8 += text[end..<piece.range.lowerBound]
            let start = utf8.count
            if let scalar = Unicode.Scalar(piece.scalar) { utf8 += Array(String(scalar).utf8) }
            edits.append(EditMap.Edit(source: piece.range, normalized: start..<utf8.count))
            end = piece.range.upperBound
        }
        utf8 += text[end...]
        return (utf8, EditMap(edits: edits))
    }

    private func normalized(_ text: [UInt8]) throws(Diagnostic) -> (utf8: [UInt8], map: EditMap) {
        let isReady = options.form == .none || text.withUnsafeBufferPointer { Normalizer.isNormalized($0, .nfc) }
        // The same array, not a copy.
        guard !isReady else { return (text, .identity) }
        do {
            let (utf8, edits) = try text.withUnsafeBufferPointer { bytes throws(ICUError) in
                try Normalizer.normalize(bytes, .nfc, edits: true)
            }
            return (utf8, Self.map(of: edits))
        } catch {
            throw Diagnostic(.data, "the text cannot be normalized: \(error)")
        }
    }

    private static func map(of edits: [Normalizer.Edit]) -> EditMap {
        var changed: [EditMap.Edit] = []
        var source = 0
        var normalized = 0
        for edit in edits {
            let sourceEnd = source + Int(edit.sourceLength)
            let normalizedEnd = normalized + Int(edit.normalizedLength)
            if edit.changed {
                changed.append(EditMap.Edit(source: source..<sourceEnd, normalized: normalized..<normalizedEnd))
            }
            source = sourceEnd
            normalized = normalizedEnd
        }
        return EditMap(edits: changed)
    }
}

extension Mojibake {
    func moved(by distance: Int) -> Mojibake {
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + distance..<range.upperBound + distance }
        return Mojibake(
            range: moved(range), pieces: pieces.map { Piece(range: moved($0.range), scalar: $0.scalar) }, cause: cause)
    }
}
