// SPDX-License-Identifier: Apache-2.0
import CICU

/// What ICU refused to do, by ICU's own name for it.
public struct ICUError: Error, Sendable, CustomStringConvertible {
    /// What was asked for, e.g. `sentence break iterator for 'xx'`.
    public let request: String
    /// ICU's error name, e.g. `U_FILE_ACCESS_ERROR`.
    public let name: String

    init(_ request: String, status: Int32) {
        self.request = request
        name = String(cString: tlm_icu_error_name(status))
    }

    public var description: String { "ICU: \(request): \(name)" }
}

/// The versions of the ICU library in use.
public enum ICUVersion {
    /// Of the library in use, e.g. `72.1`.
    public static var library: String { String(cString: tlm_icu_version()) }
    /// Of the data in use, e.g. `15.0`.
    public static var unicode: String { String(cString: tlm_unicode_version()) }
}
