internal import Geometry
internal import Licensing
internal import Projection
internal import Workspace

/// A place as a person writes it after --at: a postcode, or easting and northing in metres (EPSG:27700).
public struct AskedPlace: Hashable, Sendable {
    let place: Application.Place

    /// - Throws: `Fault` 64 where the text is neither.
    public init(_ text: String) throws {
        if let postcode = Postcode(text) {
            place = .postcode(postcode)
            return
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        guard parts.count == 2, let easting = Double(parts[0]), let northing = Double(parts[1]), easting.isFinite,
            northing.isFinite
        else {
            throw Fault(
                .usage, field: "at",
                message: "--at: \"\(text)\" is neither a postcode, such as \"BN43 5DB\", nor easting and northing in metres, "
                    + "such as 521500,105100.")
        }
        guard !((49...61).contains(easting) && (-9...3).contains(northing)) else {
            throw Fault(
                .usage, field: "at",
                message: "--at: \"\(text)\" looks like latitude and longitude; give a postcode, or easting and northing in metres "
                    + "of the British National Grid, such as 521500,105100.")
        }
        place = .grid(Point(x: easting, y: northing))
    }
}

/// Where an asked place is.
struct LocatedPlace {
    let point: Point
    /// How it was found.
    let words: String
    /// Nil where it was not asked for by its postcode.
    let postcode: PostcodeRecord?
}

extension Desk {
    /// - Throws: `Fault` 65 where the postcode is in no file loaded, or the place off the National Grid.
    func locate(_ asked: AskedPlace, in file: WorkspaceFile) throws -> LocatedPlace {
        let (point, words) = try locate(asked.place, in: file, source: "--at")
        guard case .postcode(let postcode) = asked.place else { return LocatedPlace(point: point, words: words, postcode: nil) }
        return LocatedPlace(point: point, words: words, postcode: try file.postcode(postcode))
    }
}

extension Holdings {
    /// Whether a place lies in a district whose register is loaded: by its area, else by its postcode. Elsewhere a count of
    /// nought would be untrue.
    func sees(_ place: LocatedPlace) -> Bool {
        if let area = AreaIndex(allAreas.map(\.shape)).locate(place.point).map({ allAreas[$0] }) {
            return authorities.contains { $0.covers(districtCode: area.districtCode, districtName: area.districtName) }
        }
        return place.postcode.map { postcode in authorities.contains { $0.code == postcode.districtCode } } ?? false
    }
}
