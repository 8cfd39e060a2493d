// SPDX-License-Identifier: Apache-2.0
// The library in five lines: `swift run LibraryExample`.
import Tolmach

let pipeline = try Pipeline.standard(glossaries: [GlossarySet.shipped()])
let document = try pipeline.document("Lukashenko met Putin in Sochi. They talked about oil.")
for mention in document[Mentions.self] ?? [] { print(mention.concept.id, document.source.string(mention.range)) }
