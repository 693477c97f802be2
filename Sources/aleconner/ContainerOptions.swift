import ArgumentParser
import Foundation
import Licensing
import Workbench

/// Which areas are measured, and on which days.
struct ContainerOptions: ParsableArguments {
    @Option(help: "Of which year MSOAs or wards are meant, such as 2013; the newest loaded unless told otherwise.") var year: String?
    @Option(help: "Measures by the polygons of a file: GeoJSON, zipped shapefile, GeoPackage. Takes the place of --level.")
    var within: URL?
    @Option(help: "The column of that file whose values name its polygons.") var nameColumn: String?
    @Option(help: "The coordinate system of that file, where it does not say: EPSG:27700 or EPSG:4326.") var crs: String?
    @Option(help: "The layer of that file, where it has several.") var layerName: String?
    @Option(help: "Takes the registers as they stood on a day, such as 2023-03-31.") var asAt: CalendarDate?
    @Option(help: "Measures on this earlier day too, and tells the difference.") var since: CalendarDate?

    func fill(_ options: inout MeasureOptions) {
        options.year = year
        options.within = within
        options.nameColumn = nameColumn
        options.coordinateSystem = crs
        options.layerName = layerName
        options.asAt = asAt
        options.since = since
    }

    func validate() throws {
        guard within == nil else { return }
        for (name, isGiven) in [("name-column", nameColumn != nil), ("crs", crs != nil), ("layer-name", layerName != nil)] where isGiven {
            throw ValidationError("--\(name) speaks of the file of --within; give that too, or leave it away.")
        }
    }
}
