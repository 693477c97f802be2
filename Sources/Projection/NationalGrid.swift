public import Foundation
public import Geometry
internal import Synchronization

/// Converts between longitude and latitude (WGS 84, taken as ETRS89) and the British National Grid (EPSG:27700).
///
/// The cover is the National Grid from 0 to 700 km east and 0 to 1,250 km north; beyond it every conversion,
/// with shift data or without, throws `ProjectionError`. An array is converted whole or not at all.
///
/// Sendable because the one PROJ context lies in a mutex: threads that share a grid take turns, as PROJ demands.
/// Threads that must not wait for each other make a grid each.
public final class NationalGrid: Sendable {
    /// The environment variable that names the folder of the OSTN15 shift data.
    public static let folderVariable = "ALECONNER_OSTN15"

    private static let debianFolder = "/usr/share/perl5/auto/share/dist/Geo-Coordinates-OSGB"

    /// How this grid converts: with OSTN15, or, where its files were missing, by Helmert's transformation.
    public let operation: CoordinateOperation

    private let shifts: ShiftGrid?
    private let pipeline: Mutex<ProjPipeline>

    /// With no folder, or one that lacks a file, the grid does without shift data and its `operation` says so.
    ///
    /// - Throws: `ProjectionError.shiftData` where a file is there but damaged; `.proj` where PROJ cannot start.
    public init(shiftFolder: URL?) throws {
        let missing = ShiftGrid.missingFiles(in: shiftFolder)
        if let shiftFolder, missing.isEmpty {
            shifts = try ShiftGrid(folder: shiftFolder)
            operation = .ostn15
            pipeline = Mutex(try ProjPipeline(PipelineDefinition.etrs89Grid))
        } else {
            shifts = nil
            operation = .helmert(missing: missing)
            pipeline = Mutex(try ProjPipeline(PipelineDefinition.helmert))
        }
    }

    /// The folder named by ALECONNER_OSTN15, else that of Debian's package; nil where neither is there to look in.
    public static func standardShiftFolder(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> URL? {
        if let named = environment[folderVariable], !named.isEmpty {
            return URL(fileURLWithPath: named, isDirectory: true)
        }
        guard FileManager.default.fileExists(atPath: debianFolder) else { return nil }
        return URL(fileURLWithPath: debianFolder, isDirectory: true)
    }

    /// Grid coordinates in metres, as exact as `operation` says.
    public func point(_ position: Geographic) throws -> Point {
        try points([position])[0]
    }

    /// Longitude and latitude in degrees, as exact as `operation` says.
    public func geographic(_ point: Point) throws -> Geographic {
        try geographics([point])[0]
    }

    /// Grid coordinates in metres, in the order of `positions`.
    public func points(_ positions: [Geographic]) throws -> [Point] {
        for position in positions { try Cover.check(position) }
        let gridded = try convert(.forward, positions.map(\.longitude), positions.map(\.latitude))
        return try zip(positions, gridded).map { position, onGrid in
            guard let shifts else { return try Cover.checked(onGrid, from: position) }
            return try Cover.checked(onGrid.moved(by: shifts.shift(at: onGrid)), from: position)
        }
    }

    /// Longitudes and latitudes in degrees, in the order of `points`.
    public func geographics(_ points: [Point]) throws -> [Geographic] {
        for point in points { try Cover.check(point) }
        let unshifted = points.map(removingShift)
        return try convert(.inverse, unshifted.map(\.x), unshifted.map(\.y)).map { position in
            Geographic(longitude: position.x, latitude: position.y)
        }
    }

    private func convert(_ direction: ProjPipeline.Direction, _ xs: [Double], _ ys: [Double]) throws -> [Point] {
        var xs = xs
        var ys = ys
        try pipeline.withLock { try $0.convert(direction, &xs, &ys) }
        return zip(xs, ys).map { Point(x: $0, y: $1) }
    }

    /// The ETRS89 grid position that the shift moves to `point`.
    private func removingShift(_ point: Point) -> Point {
        guard let shifts else { return point }
        let settledMetres = 0.000_01
        // The shift changes by centimetres in a kilometre, so each round gains more than four digits.
        let mostRounds = 20
        var shift = shifts.shift(at: point)
        for _ in 0..<mostRounds {
            let next = shifts.shift(at: point.moved(by: Point(x: -shift.x, y: -shift.y)))
            let change = next.distance(to: shift)
            shift = next
            if change < settledMetres { break }
        }
        return point.moved(by: Point(x: -shift.x, y: -shift.y))
    }
}

extension Point {
    fileprivate func moved(by shift: Point) -> Point {
        Point(x: x + shift.x, y: y + shift.y)
    }
}
