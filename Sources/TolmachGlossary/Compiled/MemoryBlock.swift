// SPDX-License-Identifier: Apache-2.0
#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Bytes that are written once and then only read: a file mapped into memory, or a block of the heap.
///
/// With `Row` the one type that holds addresses in a compiled index. Whoever uses its bytes keeps it.
final class MemoryBlock: @unchecked Sendable {  // nobody writes after it was made
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// On the heap; `fill` is given the zeroed bytes. Begins at a multiple of 64.
    init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 64)
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
        bytes = UnsafeRawBufferPointer(rebasing: memory[..<count])
        isMapped = false
    }

    convenience init(copying bytes: [UInt8]) {
        self.init(count: bytes.count) { memory in memory.copyBytes(from: bytes) }
    }

    /// Maps a whole file from an open descriptor; nil when it cannot be mapped. The descriptor may be closed afterwards.
    init?(descriptor: Int32, size: Int) {
        guard size > 0 else { return nil }
        #if canImport(Darwin)
            let flags = MAP_PRIVATE
        #else
            // All of it will be looked at, since its checksum is: in one go, not fault by fault.
            let flags = MAP_PRIVATE | MAP_POPULATE
        #endif
        guard let base = mmap(nil, size, PROT_READ, flags, descriptor, 0), base != MAP_FAILED else { return nil }
        bytes = UnsafeRawBufferPointer(start: base, count: size)
        isMapped = true
    }

    /// Reads a whole file from an open descriptor, whatever becomes of it later; nil when it cannot be read or is shorter.
    init?(reading descriptor: Int32, size: Int) {
        guard size > 0 else { return nil }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
        var place = 0
        while place < size {
            let count = pread(descriptor, memory.baseAddress.map { $0 + place }, size - place, off_t(place))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                memory.deallocate()
                return nil
            }
            place += count
        }
        bytes = UnsafeRawBufferPointer(memory)
        isMapped = false
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }
}
