// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

/// Whether glossaries that were used before are taken from the cache.
struct CacheOptions: ParsableArguments {
    @Flag(
        name: .customLong("no-cache"),
        help: "Read the term bases anew and keep nothing of them in the cache (TOLMACH_CACHE=off: always).")
    var noCache = false

    var cache: IndexCache? { noCache ? nil : IndexCache() }
}
