// SPDX-License-Identifier: Apache-2.0

/// Words before or after a person's surname that say that it is one: President, пан, elnök. What they begin with, so that case forms and feminine forms are there too.
enum PersonTitles {
    /// By their first two bytes.
    private static let beginnings: [UInt16: [(key: [UInt8], longest: Int)]] = {
        var beginnings: [UInt16: [(key: [UInt8], longest: Int)]] = [:]
        for word in listed {
            let key = WordKey.make(String(word))
            // A short beginning with a short ending.
            let longest = key.count + (UTF8Scalar.count(key) < 5 ? 3 : 8)
            beginnings[start(of: key), default: []].append((key, longest))
        }
        return beginnings
    }()

    /// The first two bytes that some title has, a bit each.
    private static let starts: [UInt64] = {
        var starts = [UInt64](repeating: 0, count: 1024)
        for start in words.map({ start(of: $0) }) + beginnings.keys {
            starts[Int(start >> 6)] |= 1 << UInt64(start & 63)
        }
        return starts
    }()

    private static func start(of key: [UInt8]) -> UInt16 {
        key.count < 2 ? 0 : UInt16(key[0]) << 8 | UInt16(key[1])
    }

    private static let listed = """
        presiden president präsident prezident prezydent presidentti prezidentas prezidents predsjedni predsedni předsed preşedint elnök
        президент прэзідэнт прэзыдэнт прэзідэнт председател предсідник голова προεδρ πρωθυπουργ kanzler chancellor chancelier canciller
        cancelliere kanclerz kancléř канцлер premier премьер премʼєр прем'єр прэм'ер minister ministr ministre ministro ministrs ministras
        министр міністр міністар министър министар υπουργ senator senador sénateur сенатор secretary sekretär sekretarz sekretář секретар
        governor gouverneur gubernator гувернер губернатор mayor bürgermeister burmistrz starosta мэр мер marshal maršálek marszałek маршал
        general генерал colonel полковник king könig король queen königin королева prince prinz принц leader lider líder führer лидер лідер
        comrade genosse towarzysz soudruh товарищ herr frau fräulein monsieur madame señor señora signor signora senhor senhora senyor
        mister mister missis господин госпожа господар пан пані пани спадар спадарыня gospod gospođ gospodin gospodi pan pani paní herra rouva
        sayın bay bayan ponas ponia kungs kundze domnul doamna dictator diktator dyktator диктатор deputat deputy депутат professor profesor
        профессор професор κυρι кириос
        """.split(whereSeparator: \.isWhitespace)

    /// Whole words that are too short to begin with.
    private static let words = Set(
        "mr mrs ms miss sir lord lady dr prof m mme mlle sr sra dhr mevr hr fr st г-н г-жа др úr pan пан пр sig dl dna"
            .split(
                separator: " "
            ).map { WordKey.make(String($0)) })

    private static let longestWord = words.reduce(0) { max($0, $1.count) }

    /// Whether a word, as a match key, is one.
    static func contains(_ key: [UInt8]) -> Bool {
        let start = start(of: key)
        guard starts[Int(start >> 6)] >> UInt64(start & 63) & 1 == 1 else { return false }
        if key.count <= longestWord, words.contains(key) { return true }
        return beginnings[start]?.contains { key.count <= $0.longest && key.starts(with: $0.key) } ?? false
    }
}
