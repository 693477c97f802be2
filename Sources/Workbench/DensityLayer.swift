internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

/// A density as layers: its cells as squares, and the ground that reaches each level.
enum DensityLayer {
    private static let unit = "premises per square kilometre"

    /// Cells of the district; those that no premises reach are left out.
    static func cells(_ density: GroundDensity, called name: String, about: String) -> FeatureTable {
        let numbers = (0..<density.grid.count).filter { density.isStudied[$0] && density.density.values[$0] > 0 }
        return FeatureTable(
            table: name, title: "Density of premises by cell, \(name)",
            about: about + " Cells of the district that no premises reach are left out: their density is 0.", kind: .areas,
            columns: [
                .init("easting", .real, unit: "metres", about: "Of the cell's centre."),
                .init("northing", .real, unit: "metres", about: "Of the cell's centre."),
                .init("per_km2", .real, unit: unit, about: "Corrected at the edge of what is seen."),
                .init("per_km2_uncorrected", .real, unit: unit, about: "As the kernels add up."),
                .init("share_seen", .real, about: "Of the kernel round the cell, on ground whose register is loaded, 0 to 1."),
            ],
            rows: FeatureTable.Rows(count: numbers.count) { number in
                let cell = numbers[number]
                let centre = density.grid.centre(cell)
                return (
                    square(density.grid.box(cell)).map { .area($0) },
                    [
                        .real(centre.x), .real(centre.y), .init(density.corrected(cell)),
                        .real(density.density.values[cell]), .real(density.share[cell]),
                    ]
                )
            })
    }

    static func contours(
        _ contours: [(report: DensityReport.Contour, area: MultiPolygon)], called name: String, about: String
    ) -> FeatureTable {
        FeatureTable(
            table: name, title: "Density of premises, contours, \(name)",
            about: about + " Each row is all ground that reaches its level, that of higher levels with it.", kind: .areas,
            columns: [
                .init("level", .real, unit: unit, about: "Reached on this ground."),
                .init("percent_of_maximum", .real, unit: "per cent", about: "Of the highest value."),
                .init("area_km2", .real, unit: "square kilometres"),
                .init("parts", .integer, about: "Pieces of ground."),
                .init("premises", .integer, unit: "premises", about: "Of the authority's register."),
            ],
            rows: contours.map { contour, area in
                (
                    .area(area),
                    [
                        .real(contour.level), .real(contour.percentOfMaximum), .real(contour.areaKm2), .integer(contour.parts),
                        .integer(contour.premises),
                    ]
                )
            })
    }

    private static func square(_ box: BoundingBox) -> MultiPolygon? {
        let corners = [(box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY), (box.minX, box.minY)]
        return (try? Ring(corners.map { Point(x: $0.0, y: $0.1) })).flatMap { try? MultiPolygon(Polygon(exterior: $0)) }
    }
}
