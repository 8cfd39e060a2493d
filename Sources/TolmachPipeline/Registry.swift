// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachFormats
import TolmachGlossary
import TolmachSegmentation
import TolmachSummarization

/// The stages and formats there are. A value: a program may add its own.
public struct Registry: Sendable {
    /// In the order of the documentation.
    public var stages: [StageEntry]
    /// In the order of the documentation, those of one kind together.
    public var writers: [WriterEntry]

    /// Of two with one name the first is found.
    public init(stages: [StageEntry], writers: [WriterEntry]) {
        self.stages = stages
        self.writers = writers
    }

    /// Everything tolmach ships. A new stage or format is one line here.
    public static let standard = Registry(
        stages: [
            StageEntry(NormalizeStage.self),
            StageEntry(DetectLanguageStage.self),
            StageEntry(SegmentStage.self),
            StageEntry(TokenizeStage.self),
            StageEntry(TagStage.self),
            StageEntry(ScoreStage.self),
            StageEntry(SelectStage.self),
            StageEntry(KeyPhraseStage.self),
        ],
        writers: [
            WriterEntry(SummaryTextWriter.self),
            WriterEntry(SummaryMarkdownWriter.self),
            WriterEntry(SummaryJSONWriter.self),
            WriterEntry(SentencesTextWriter.self),
            WriterEntry(SentencesJSONWriter.self),
            WriterEntry(MentionsTextWriter.self),
            WriterEntry(MentionsJSONWriter.self),
            WriterEntry(WorkingCopyTextWriter.self),
            WriterEntry(WorkingCopyJSONWriter.self),
            WriterEntry(XLIFF2Writer.self),
            WriterEntry(XLIFF12Writer.self),
            WriterEntry(TSVKitWriter.self),
            WriterEntry(KitJSONLinesWriter.self),
            WriterEntry(ReviewPageWriter.self),
        ])

    /// Reading is not a stage (it makes the document), but is configured like one, first in the list.
    public static let readKind = "read"
    /// What `read` can be told.
    public let readSchema = ReadOptions.schema

    /// What can be written, each once, in order.
    var writerKinds: [String] {
        var kinds: [String] = []
        for writer in writers where !kinds.contains(writer.kind) { kinds.append(writer.kind) }
        return kinds
    }
}
