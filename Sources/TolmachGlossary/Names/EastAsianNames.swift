// SPDX-License-Identifier: Apache-2.0

/// Korean and Chinese names, which their own letters write as one word, the surname first, and other letters as two or three: 손흥민, Son Heung-min, Heung-min Son.
enum EastAsianNames {
    /// A name of two or three words as its surname and its given name.
    struct Name: Equatable {
        /// In `WordKey` form.
        let surname: [UInt8]
        let given: [[UInt8]]

        /// As it is written without spaces.
        var joined: [UInt8] { surname + given.joined() }
    }

    /// How a name in Latin letters may be read as Korean; nothing where neither its first nor its last word is a surname, or the given name has not two syllables.
    static func names(of words: [[UInt8]]) -> [Name] {
        guard (2...3).contains(words.count) else { return [] }
        var found: [Name] = []
        func add(_ surname: [UInt8], _ given: [[UInt8]]) {
            guard isSurname(surname), given.reduce(0, { $0 + syllables($1) }) == 2 else { return }
            found.append(Name(surname: surname, given: given))
        }
        add(words[0], Array(words[1...]))
        add(words[words.count - 1], Array(words.dropLast()))
        return found
    }

    private static func isSurname(_ key: [UInt8]) -> Bool { key.count <= 6 && hangulOfSurname[key] != nil }

    /// Rows of vowels.
    private static func syllables(_ word: [UInt8]) -> Int {
        var count = 0
        var isVowel = false
        for byte in word {
            let isNext = "aeiouy".utf8.contains(byte) && !(byte == UInt8(ascii: "y") && !isVowel)
            if isNext, !isVowel { count += 1 }
            isVowel = isNext
        }
        return count
    }

    // MARK: Korean

    /// The syllables that a romanized Korean surname may be.
    static func hangul(ofSurname key: [UInt8]) -> [UInt32] { hangulOfSurname[key] ?? [] }

    private static let hangulOfSurname = table(
        """
        kim gim 김; lee yi rhee ri li 이리; park pak bak 박; choi choe 최; jung jeong chung chong 정; kang gang 강; cho jo 조; yoon yun 윤; jang chang 장; lim im rim 임림
        han 한; oh 오; seo suh so 서소; shin sin 신; kwon gwon 권; hwang 황; ahn an 안; song 송; yoo yu ryu 유류; hong 홍; jeon jun chun chon 전천; ko go koh 고; moon mun 문
        yang 양; son sohn 손; bae pae 배; baek paik paek 백; heo hur huh 허; nam 남; shim sim 심; noh roh 노; ha 하; joo ju 주; chu choo 추; koo ku gu 구; min 민; na ra 나라
        cha 차; ban 반; woo 우; bang pang 방; byun byeon 변; gil kil 길; bong 봉; eom um 엄; won 원; chae 채; hyun hyeon 현; ham 함; tak 탁; sung seong 성; seok suk 석
        sun seon 선; pyo 표; myung 명; wang 왕; kook guk 국; jin chin 진; ji chi 지
        """)

    // MARK: Chinese

    /// The characters that a surname in pinyin may be.
    static func han(ofSurname key: [UInt8]) -> [UInt32] { hanOfSurname[key] ?? [] }

    private static let hanOfSurname = table(
        """
        li 李黎厉厲; wang 王汪; zhang 张張章; liu 刘劉柳; chen 陈陳; yang 杨楊; zhao 赵趙; huang 黄黃; zhou 周; wu 吴吳武伍; xu 徐许許; sun 孙孫; hu 胡; zhu 朱祝; gao 高
        lin 林; he 何贺賀; guo 郭; ma 马馬; luo 罗羅骆駱; liang 梁; song 宋; zheng 郑鄭; xie 谢謝; han 韩韓; tang 唐汤湯; feng 冯馮; yu 于余俞; dong 董; xiao 肖萧蕭
        cheng 程; cao 曹; yuan 袁; deng 邓鄧; fu 傅; shen 沈申; zeng 曾; peng 彭; lu 卢盧陆陸鲁魯; lü lv lyu 吕呂; su 苏蘇; jiang 蒋蔣江姜; cai 蔡; jia 贾賈; ding 丁
        wei 魏韦韋卫衛; xue 薛; ye 叶葉; yan 阎閻闫严嚴颜顏; pan 潘; du 杜; dai 戴; xia 夏; zhong 钟鍾; tian 田; ren 任; fan 范樊; fang 方房; shi 石史施; yao 姚; tan 谭譚
        liao 廖; zou 邹鄒; xiong 熊; jin 金靳; hao 郝; kong 孔; bai 白; cui 崔; kang 康; mao 毛; qiu 邱; qin 秦; gu 顾顧古; hou 侯; shao 邵; meng 孟; long 龙龍; wan 万萬
        duan 段; lei 雷; qian 钱錢; yin 尹殷; chang 常; qi 齐齊戚; mo 莫; hong 洪; xi 习習席; wen 温溫文; pei 裴; lai 赖賴; gong 龚龔; tao 陶; nie 聂聶; hua 华華; qiao 乔喬
        """)

    /// By spelling the scalars that it may be: `spelling spelling scalars` parted by semicolons or lines.
    private static func table(_ text: String) -> [[UInt8]: [UInt32]] {
        var table: [[UInt8]: [UInt32]] = [:]
        for row in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let words = row.split(separator: " ")
            for spelling in words.dropLast() {
                table[WordKey.make(String(spelling)), default: []] += words[words.count - 1].unicodeScalars.map(\.value)
            }
        }
        return table
    }
}
