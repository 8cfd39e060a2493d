// SPDX-License-Identifier: Apache-2.0
import TolmachICU
import TolmachWords

/// Which legacy encoding bytes are in that are not Unicode.
///
/// Three witnesses: the structure of the bytes (rows of the double-byte sets, letters and case patterns of the
/// single-byte ones), CLD2's verdict on the decoded text, and ICU's detector, which is asked last: alone it gave a true
/// windows-1251 sentence a confidence of 19 of 100.
enum CharsetDetector {
    struct Candidate: Sendable, Hashable {
        /// ICU's name.
        let charset: String
        /// 0 to 1.
        let confidence: Double
        /// Nil for double-byte sets.
        let script: SingleByteCharset.Script?
    }

    private struct Reading {
        var candidate: Candidate
        let text: [UInt8]
    }

    /// The first candidate is taken when it reaches this, …
    static let enough = 0.5
    /// … and when it stands this much before the next that reads differently.
    static let lead = 0.03
    private static let sampleSize = 16 << 10

    /// The candidates that read differently, best first. `bytes` must hold a byte of 80 or more.
    static func candidates(_ bytes: UnsafeBufferPointer<UInt8>) -> [Candidate] {
        let sample = sample(bytes)
        return sample.withUnsafeBufferPointer { sample in
            let opinions = Charset.detect(sample)
            var found: [Reading] = []
            func consider(_ charset: String, _ script: SingleByteCharset.Script?, fit: Double, text: [UInt8]) {
                guard fit > 0.05 else { return }
                let opinion = Double(opinions.first { sameCharset($0.name, charset) }?.confidence ?? 0) / 100
                let confidence = max(fit, min(0.55, fit + 0.3 * opinion * (1 - fit)))
                let candidate = Candidate(charset: charset, confidence: confidence, script: script)
                // Of two that read the text alike the first is kept, if the other is not much surer.
                if let twin = found.firstIndex(where: { $0.text == text }) {
                    let old = found[twin].candidate
                    let kept = confidence > old.confidence + 0.05 ? candidate : old
                    found[twin].candidate = Candidate(
                        charset: kept.charset, confidence: max(confidence, old.confidence), script: kept.script)
                } else {
                    found.append(Reading(candidate: candidate, text: text))
                }
            }
            for (encoding, fit) in DoubleByteEvidence.fits(sample, isCut: sample.count < bytes.count) {
                guard fit > 0.05, let text = try? Charset.decode(sample, from: encoding.charset, strict: false) else {
                    continue
                }
                let language = text.withUnsafeBufferPointer { LanguageDetector.detect($0) }?.language ?? ""
                consider(
                    encoding.charset, nil, fit: encoding.languages.contains(language) ? fit : fit * 0.6, text: text)
            }
            for charset in SingleByteCharset.all {
                let scalars = charset.decode(sample)
                var text: [UInt8] = []
                text.reserveCapacity(sample.count * 2)
                for scalar in scalars { UTF8Scalars.append(scalar ?? 0xFFFD, to: &text) }
                consider(
                    charset.name, charset.script, fit: SingleByteEvidence.fit(scalars, in: charset, text: text),
                    text: text)
            }
            let ranked = found.enumerated().sorted {
                let (a, b) = ($0.element.candidate.confidence, $1.element.candidate.confidence)
                return a != b ? a > b : $0.offset < $1.offset
            }
            return ranked.map(\.element.candidate)
        }
    }

    /// The encoding, or nil when it cannot be told.
    static func decide(_ candidates: [Candidate]) -> Candidate? {
        guard let first = candidates.first, first.confidence >= enough else { return nil }
        guard candidates.count > 1 else { return first }
        // Sets of one script differ in a few characters only, so the better one will do.
        let ahead = first.confidence - candidates[1].confidence
        return ahead >= lead || first.script != nil && first.script == candidates[1].script ? first : nil
    }

    /// ICU's detector says ISO-8859-8-I for Hebrew in logical order.
    private static func sameCharset(_ opinion: String, _ charset: String) -> Bool {
        opinion == charset || opinion.hasPrefix("ISO-8859-8") && charset == "ISO-8859-8"
    }

    /// The lines that hold a byte of 80 or more, until there is enough to judge. A line feed is never part of another
    /// character in these encodings.
    private static func sample(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard bytes.count > sampleSize else { return Array(bytes) }
        var sample: [UInt8] = []
        var start = 0
        while start < bytes.count, sample.count < sampleSize {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<min(end + 1, bytes.count)]
            if line.contains(where: { $0 >= 0x80 }) { sample += line.prefix(sampleSize - sample.count) }
            start = end + 1
        }
        return sample
    }
}
