internal import Geometry
internal import Licensing

/// Tells whether a register's coordinates are really those of postcodes: every premises of a postcode at one point.
/// Then they are no more exact than a placing by postcode, whatever their decimals.
enum PostcodePoints {
    /// Postcodes with several premises that must agree before it is said.
    private static let fewest = 5

    static func issue(_ records: [PremisesRecord], file: String) -> RowIssue? {
        var places: [Postcode: Set<Point>] = [:]
        var counts: [Postcode: Int] = [:]
        for record in records where record.placement == .registerCoordinates {
            guard let postcode = record.postcode, let place = record.place else { continue }
            places[postcode, default: []].insert(place)
            counts[postcode, default: 0] += 1
        }
        let shared = counts.filter { $0.value > 1 }.map(\.key)
        guard shared.count >= fewest else { return nil }
        let alike = shared.count { places[$0]?.count == 1 }
        guard Double(alike) >= 0.95 * Double(shared.count) else { return nil }
        return RowIssue(
            file: file, row: 0, field: "coordinates", value: "",
            reason: "All premises of a postcode stand at one point in \(alike) of the \(shared.count) postcodes that have "
                + "several: the register's coordinates look like those of postcodes, and distances are no more exact.")
    }
}
