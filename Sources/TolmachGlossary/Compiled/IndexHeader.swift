// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// The first 128 bytes of a compiled index, in the byte order of the machine that made it. After them a table of the sections: 4 bytes
/// section, 4 size of a value, 8 offset, 8 count.
/// ```
///  0  "TLMINDEX"                     8  0x0A0B0C0D, and the version of the format, 4 bytes each
/// 16  length of the file            24  checksum of the head, these 16 bytes being 0, and of that of all behind it
/// 40  whose work it is: `IndexMaker` 56  sections
/// 64  the version of the program, for messages, filled up with zeros
/// ```
struct IndexHeader {
    static let length = 128
    static let entryLength = 24
    static let magic = Array("TLMINDEX".utf8)
    static let byteOrder: UInt32 = 0x0A0B_0C0D
    /// To be raised with every change of the sections or of what is in them.
    static let format: UInt32 = 3
    /// The header and the table of sections, and zeros up to the next 64.
    static let headLength = (length + entryLength * IndexSection.allCases.count + 63) & ~63
    private static let sumPlace = 24
    private static let versionPlace = 64

    let maker: IndexMaker

    func bytes(sections: Int, length: Int) -> [UInt8] {
        var bytes = Self.magic
        Self.append(Self.byteOrder, to: &bytes)
        Self.append(Self.format, to: &bytes)
        Self.append(UInt64(length), to: &bytes)
        Self.append(UInt64(0), to: &bytes)
        Self.append(UInt64(0), to: &bytes)
        Self.append(maker.identity.first, to: &bytes)
        Self.append(maker.identity.second, to: &bytes)
        Self.append(UInt64(sections), to: &bytes)
        bytes += maker.version.utf8.prefix(Self.length - Self.versionPlace)
        bytes += [UInt8](repeating: 0, count: Self.length - bytes.count)
        return bytes
    }

    static func append(section: UInt32, elementSize: Int, offset: Int, count: Int, to bytes: inout [UInt8]) {
        append(section, to: &bytes)
        append(UInt32(elementSize), to: &bytes)
        append(UInt64(offset), to: &bytes)
        append(UInt64(count), to: &bytes)
    }

    static func set(_ sum: IndexChecksum, in bytes: inout [UInt8]) {
        var values: [UInt8] = []
        append(sum.first, to: &values)
        append(sum.second, to: &values)
        bytes.replaceSubrange(sumPlace..<sumPlace + 16, with: values)
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }

    /// What keeps bytes from being an index of this program; nil: nothing in the header but, maybe, the sum.
    static func flaw(of bytes: UnsafeRawBufferPointer, _ maker: IndexMaker) -> IndexFlaw? {
        guard bytes.count >= magic.count, bytes[..<magic.count].elementsEqual(magic) else { return .isNone }
        guard bytes.count >= length else { return .isTruncated }
        guard number(bytes, 8, UInt32.self) == byteOrder else { return .hasOtherByteOrder }
        let version = String(decoding: bytes[versionPlace..<length].prefix { $0 != 0 }, as: UTF8.self)
        let identity = IndexChecksum(first: number(bytes, 40, UInt64.self), second: number(bytes, 48, UInt64.self))
        guard number(bytes, 12, UInt32.self) == format, identity == maker.identity else {
            return .isOfOtherVersion(version)
        }
        let stated = number(bytes, 16, UInt64.self)
        guard stated <= UInt64(bytes.count) else { return .isTruncated }
        return stated == UInt64(bytes.count) && bytes.count % 64 == 0 ? nil : .isDamaged
    }

    /// Whether the checksum in a header that is long enough is that of the bytes.
    static func hasRightSum(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let kept = IndexChecksum(
            first: number(bytes, sumPlace, UInt64.self), second: number(bytes, sumPlace + 8, UInt64.self))
        return sum(of: bytes) == kept
    }

    /// The checksum of a file.
    static func sum(of bytes: UnsafeRawBufferPointer) -> IndexChecksum {
        let end = min(headLength, bytes.count)
        return sum(
            head: Array(bytes[..<end]), body: IndexChecksum.of(UnsafeRawBufferPointer(rebasing: bytes[end...])))
    }

    /// The checksum of a file by its first bytes and the sum of all behind them, which can be known before its head is.
    static func sum(head: [UInt8], body: IndexChecksum) -> IndexChecksum {
        var head = head
        set(body, in: &head)
        return IndexChecksum(head)
    }

    static func number<Value: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: UnsafeRawBufferPointer, _ place: Int, _: Value.Type
    ) -> Value {
        bytes.loadUnaligned(fromByteOffset: place, as: Value.self)
    }
}

/// Which program made an index: another one may fold, cut or number words in another way.
public struct IndexMaker: Sendable {
    let version: String
    let identity: IndexChecksum

    /// This program.
    public static let current = IndexMaker(version: ProgramVersion.text)

    /// `version` is the program's. ICU's and Unicode's count, too, and whatever else `extra` says.
    public init(version: String, extra: String = "") {
        self.version = version
        identity = IndexChecksum(
            Array("\(version)\n\(ICUVersion.library)\n\(ICUVersion.unicode)\n\(extra)".utf8))
    }
}

/// Why a file is no index that can be used.
public enum IndexFlaw: Error, Sendable, Equatable {
    /// No compiled glossary at all.
    case isNone
    case isTruncated
    case hasOtherByteOrder
    /// Made by another version of the program.
    case isOfOtherVersion(String)
    /// Its checksum, or a number in it, is wrong.
    case isDamaged
    case cannotBeRead

    /// In words, for a file that a user named.
    public func diagnostic(file: String) -> Diagnostic {
        let (message, again) =
            switch self {
            case .isNone: ("this is no compiled glossary", "name a file that 'tolmach glossary build' wrote")
            case .isTruncated: ("the compiled glossary is cut off", Self.build)
            case .hasOtherByteOrder: ("the compiled glossary is from a machine of another byte order", Self.build)
            case .isOfOtherVersion(let version):
                (
                    "the compiled glossary is from another version of tolmach\(version.isEmpty ? "" : ", \(PrintableText.escaped(version))")",
                    Self.build
                )
            case .isDamaged: ("the compiled glossary is damaged: its checksum or its contents are wrong", Self.build)
            case .cannotBeRead: ("the compiled glossary cannot be read into memory", Self.build)
            }
        return Diagnostic(.data, at: .init(file: file), message, help: again)
    }

    private static let build = "make it anew: tolmach glossary build GLOSSARY… -o FILE"
}
