import Foundation
import Geometry
import Projection
import TestSupport
import Testing

/// Ordnance Survey's 40 test points, on ETRS89 and on the National Grid.
struct OrdnanceSurveyPoint {
    let name: String
    let geographic: Geographic
    let point: Point

    static func all() throws -> [OrdnanceSurveyPoint] {
        let inputs = try SharedData.table("oracles/ostn15/OSTN15_OSGM15_TestInput_ETRStoOSGB.txt")
        let outputs = try SharedData.table("oracles/ostn15/OSTN15_OSGM15_TestOutput_ETRStoOSGB.txt")
        return try zip(inputs, outputs).map { input, output in
            let name = try #require(input["PointID"])
            try #require(output["PointID"] == name)
            return OrdnanceSurveyPoint(
                name: name,
                geographic: Geographic(
                    longitude: try #require(Double(input["ETRS Longitude"] ?? "")),
                    latitude: try #require(Double(input["ETRS89 Latitude"] ?? ""))),
                point: Point(
                    x: try #require(Double(output["OSGBEast"] ?? "")),
                    y: try #require(Double(output["OSGBNorth"] ?? ""))))
        }
    }
}

/// Metres between two near positions, on GRS80's radii of curvature.
func metres(from a: Geographic, to b: Geographic) -> Double {
    let degree = Double.pi / 180
    let squaredEccentricity = 0.006_694_380_022_90
    let sine = sin(a.latitude * degree)
    let inner = 1 - squaredEccentricity * sine * sine
    let across = 6_378_137 / inner.squareRoot()
    let along = across * (1 - squaredEccentricity) / inner
    let east = (b.longitude - a.longitude) * degree * across * cos(a.latitude * degree)
    let north = (b.latitude - a.latitude) * degree * along
    return (east * east + north * north).squareRoot()
}
