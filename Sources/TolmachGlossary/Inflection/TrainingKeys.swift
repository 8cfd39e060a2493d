// SPDX-License-Identifier: Apache-2.0

/// What the trainer of ending tables shares with the stage that uses them.
@_spi(Training) public enum TrainingKeys {
    /// The key under which a word of a term and a word of a text meet.
    public static func key(of word: String) -> String { String(decoding: WordKey.make(word), as: UTF8.self) }
}
