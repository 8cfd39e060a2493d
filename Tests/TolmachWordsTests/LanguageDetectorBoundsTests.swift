// SPDX-License-Identifier: Apache-2.0
import Testing

#if canImport(Glibc)
    import Glibc
    @testable import TolmachWords

    /// CLD2 reads the byte behind its text: a page that may not be read, right behind, shows whether it gets the caller's.
    @Suite struct LanguageDetectorBoundsTests {
        @Test(arguments: [
            "Президенты встретились в пятницу в Сочи", "The two presidents met in Sochi on Friday", "양국 통합 문제를 논의했다",
            "普京在索契会见卢卡申科", "в", "x", "\u{64D}\u{64E}\u{E0}\u{650}\u{FB}\u{6D2}",
        ])
        func readsNothingBehindTheText(_ text: String) throws {
            let page = Int(sysconf(Int32(_SC_PAGESIZE)))
            let bytes = Array(text.utf8)
            let memory = try #require(mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
            defer { munmap(memory, 2 * page) }
            try #require(memory != MAP_FAILED && mprotect(memory + page, page, PROT_NONE) == 0)
            let start = (memory + page - bytes.count).assumingMemoryBound(to: UInt8.self)
            start.update(from: bytes, count: bytes.count)
            _ = LanguageDetector.detect(UnsafeBufferPointer(start: start, count: bytes.count))
        }
    }
#endif
