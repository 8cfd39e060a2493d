// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The natural logarithm of the C library.
enum Logarithm {
    static func of(_ value: Double) -> Double { log(value) }
}
