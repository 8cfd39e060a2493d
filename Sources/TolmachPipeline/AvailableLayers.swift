// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The layers that are there at a point of a plan: what the stages before it provide.
struct AvailableLayers {
    private let registry: Registry
    private var layers: Set<String> = ["blocks"]

    init(_ registry: Registry) { self.registry = registry }

    /// A problem for each layer that is needed and not there.
    func problems(_ needs: [LayerNeed], of what: String, at place: Diagnostic.Place) -> [Diagnostic] {
        needs.filter { !$0.optional && !layers.contains($0.layer) }.map { need in
            let providers = registry.stages.filter { $0.provides.contains(need.layer) }.map { "'\($0.kind)'" }
            return Diagnostic(
                .data, at: place, "\(what) needs the layer '\(need.layer)', which no stage before it provides",
                help: providers.isEmpty ? nil : "put \(providers.joined(separator: " or ")) before it")
        }
    }

    /// Adds a stage. What it needs counts as there from then on, so that it is missed once.
    mutating func add(_ stage: StageEntry) {
        layers.formUnion(stage.needs.filter { !$0.optional }.map(\.layer))
        layers.formUnion(stage.provides)
    }
}
