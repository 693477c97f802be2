internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

extension Holdings {
    /// The streets of every road file loaded, as a network to walk on.
    /// - Throws: `Fault` 65 where none is loaded, or none of them can be walked.
    func streets() throws -> StreetNetwork {
        let shown = file.url.relativePath
        let roads = try file.roads()
        guard !roads.isEmpty else {
            throw Fault(
                .data, file: shown, field: "walking",
                message: "\(shown): no road layer is loaded, so there is no walking distance; add the links of OS Open Roads "
                    + "(its layer road_link), or measure the straight line without --walking.")
        }
        let network = StreetNetwork(roads)
        guard network.links > 0 else {
            throw Fault(
                .data, file: shown, field: "walking",
                message: "\(shown): none of the \(roads.count) pieces of road loaded can be walked on "
                    + "(\(NetworkReport.words(network.leftOut))); add the links of OS Open Roads (its layer road_link).")
        }
        return network
    }

    /// Where the outlets that the rule counts stand, of all registers loaded.
    func outletPlaces(_ rule: OutletRule) -> [Point] {
        premises.filter { rule.admits($0.record.status) && rule.counts($0.record.sales) }.compactMap(\.record.place)
    }

    /// How many rows of the registers in scope the rule counts that have no place.
    func outletsWithoutPlace(_ rule: OutletRule) -> Int {
        premises.count {
            $0.record.place == nil && scope.contains($0.authority) && rule.admits($0.record.status)
                && rule.counts($0.record.sales)
        }
    }
}
