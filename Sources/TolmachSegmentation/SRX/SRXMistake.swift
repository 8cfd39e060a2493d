// SPDX-License-Identifier: Apache-2.0

/// ICU's names for what is wrong with an expression, in words.
enum SRXMistake {
    static let help = "SRX expressions are those of ICU"

    /// `name`: as ICU has it, e.g. `U_REGEX_MISMATCHED_PAREN`.
    static func cause(_ name: String) -> String {
        switch name {
        case "U_REGEX_MISMATCHED_PAREN": "a bracket is not closed, or not opened"
        case "U_REGEX_MISSING_CLOSE_BRACKET": "a set of characters is not closed"
        case "U_REGEX_PROPERTY_SYNTAX": "there is no such property of characters"
        case "U_REGEX_BAD_ESCAPE_SEQUENCE": "ICU does not know this escape"
        case "U_REGEX_BAD_INTERVAL": "a count is written {3}, {3,} or {3,5}"
        case "U_REGEX_MAX_LT_MIN": "the count runs backwards"
        case "U_REGEX_NUMBER_TOO_BIG", "U_REGEX_OCTAL_TOO_BIG": "the number is too large"
        case "U_REGEX_INVALID_RANGE": "the range runs backwards"
        case "U_REGEX_LOOK_BEHIND_LIMIT": "look-behind must not hold * or +"
        case "U_REGEX_RULE_SYNTAX": "this means nothing here"
        case "U_REGEX_INVALID_BACK_REF": "there is no such group"
        case "U_REGEX_INVALID_CAPTURE_GROUP_NAME": "there is no group of this name, or there are two"
        case "U_REGEX_INVALID_FLAG": "there is no such flag"
        case "U_REGEX_SET_CONTAINS_STRING": "a set of characters must not hold longer texts"
        case "U_REGEX_UNIMPLEMENTED": "ICU cannot do this"
        case "U_REGEX_PATTERN_TOO_BIG": "it is too long"
        case "U_REGEX_STACK_OVERFLOW", "U_REGEX_TIME_OUT", "U_REGEX_STOPPED_BY_CALLER": "it takes too long"
        case "U_MEMORY_ALLOCATION_ERROR": "there is not enough memory for it"
        default: "ICU cannot read it"
        }
    }
}
