// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Makes the working copy: the text in Normalization Form C, with an exact map back. The source is never changed.
public struct NormalizeStage: Stage {
    public typealias Needs = Layers<>
    public typealias Provides = Layers<WorkingCopy>

    public enum Form: String, CaseIterable, Sendable {
        case nfc
        case none
    }

    public struct Options: Sendable {
        public var form: Form

        public init(form: Form = .nfc) { self.form = form }
    }

    public static let kind = "normalize"
    public static let summary = "makes a working copy in Normalization Form C that knows its way back to the source"
    public static let schema = OptionSchema(
        Options(),
        [
            .choice(
                "form", \.form, default: .nfc,
                "nfc: composed letters, so that two ways to write й are one; none: as it is")
        ])

    private let form: Form

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) { form = options.form }

    public func run(on source: SourceText, _ layers: ()) throws(Diagnostic) -> WorkingText {
        let isReady = form == .none || source.utf8.withUnsafeBufferPointer { Normalizer.isNormalized($0, .nfc) }
        // The same array, not a copy.
        guard !isReady else { return WorkingText(utf8: source.utf8, map: .identity) }
        do {
            let (utf8, edits) = try source.utf8.withUnsafeBufferPointer { bytes throws(ICUError) in
                try Normalizer.normalize(bytes, .nfc, edits: true)
            }
            return WorkingText(utf8: utf8, map: Self.map(of: edits))
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
