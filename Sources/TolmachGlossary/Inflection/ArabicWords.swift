// SPDX-License-Identifier: Apache-2.0

/// Small Arabic words, in the form of `WordKey`.
enum ArabicWords {
    /// Words that are never a conjunction or preposition and a noun, whatever they look like; nor, alone, a term: كان is
    /// "was" before it is Cannes, and there are no capitals to tell.
    static func isFunctionWord(_ word: ArraySlice<UInt8>) -> Bool { functionWords.contains(Array(word)) }

    private static let functionWords: Set<[UInt8]> = Set(
        """
        في من الي علي عن مع هذا هذه ذلك تلك هؤلاء التي الذي الذين اللذين كان كانت كانوا يكون تكون كون ليس ليست قد لقد ما لا لم لن ان
        انه انها انهم بان لان كما كل كلا بعض اي ايضا بعد قبل بين عند عندما حيث منذ حتي خلال حول ضد نحو دون غير سوي مثل هو هي
        هم هما نحن انا انت او ام ثم بل لكن ولكن لو اذا اذ كيف متي اين ماذا لماذا هل تم يتم فقد وقد فقط به بها بهم بنا له لها لهم
        لنا لك لي فيه فيها فيهم منه منها منهم عليه عليها عليهم اليه اليها عنه عنها لدي لديه لديها ذات ذو امام فوق تحت احد احدي اول
        اولي خارج داخل شبه وهو وهي ومن وفي وكان وكانت فان وان كذلك لذلك هناك هنا ربما بينما كانه مما عما فيما بما اما الا انما
        """.split { $0 == " " || $0 == "\n" }.map { WordKey.make(String($0)) })

    /// Pronouns that are written together with the noun before them; ي and ك are too short to be told from a word's own letters.
    static let pronouns = ["هما", "ها", "هم", "هن", "نا", "كم", "ه"].map { Array($0.utf8) }

    static let teh = Array("ت".utf8)
    static let tehMarbuta = Array("ة".utf8)
}
