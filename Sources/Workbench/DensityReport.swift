internal import Foundation

/// How thick premises lie over an authority's district, and the ground where they lie thickest.
public struct DensityReport: Report {
    struct Peak: Encodable, Sendable {
        /// Premises per square kilometre, corrected, at the centre of a cell.
        let value: Double
        let easting: Double
        let northing: Double
    }

    struct Contour: Encodable, Sendable {
        /// Premises per square kilometre.
        let level: Double
        let percentOfMaximum: Double
        let areaKm2: Double
        /// Pieces of ground; 0 where no cell reaches the level.
        let parts: Int
        /// Premises of the authority's register in it.
        let premises: Int
    }

    struct Drawing: Encodable, Sendable {
        let file: String
        let sha256: String
    }

    static let warnings = [
        "A density says how close together premises lie. It says nothing of what comes of it, and it is not evidence of cumulative "
            + "impact.",
        "How smooth it is, and so how high, follows from the bandwidth: densities of different bandwidths or kernels are not to be "
            + "compared.",
    ]

    let authority: String
    let rule: String
    let kernel: String
    /// Metres.
    let bandwidth: Double
    /// How it was chosen, as a sentence.
    let bandwidthRule: String
    /// Side of a cell in metres.
    let cell: Double
    let columns: Int
    let rows: Int
    /// Cells with their centre in the district.
    let cellsStudied: Int
    let edgeCorrected: Bool
    /// How the edge is treated, as a sentence.
    let edgeRule: String
    /// Of the register of the authority.
    let premises: Int
    /// Of other registers loaded, within reach of the district's grid.
    let premisesBeyond: Int
    let maximum: Peak
    let contours: [Contour]
    let notCounted: [String]
    let hoursNotStated: Int
    let decisions: DecisionsReport
    let methods: [MethodReport]
    let warnings: [String]
    let stored: [StoredReport]
    @ExplicitNull var drawing: Drawing?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
    /// What came of storing, for people.
    let storing: [String]

    private enum CodingKeys: String, CodingKey {
        case authority, rule, kernel, bandwidth, bandwidthRule, cell, columns, rows, cellsStudied, edgeCorrected, edgeRule, premises,
            premisesBeyond, maximum, contours, notCounted, hoursNotStated, decisions, methods, warnings, stored, drawing,
            coordinateOperation, inputs
    }

    public var text: String {
        var table = TextTable(["premises per km2", "% of highest", "km2", "parts", "premises"], numeric: [0, 1, 2, 3, 4])
        for contour in contours {
            table.add([
                String(format: "%.1f", contour.level), String(format: "%.0f", contour.percentOfMaximum),
                String(format: "%.2f", contour.areaKm2), "\(contour.parts)", "\(contour.premises)",
            ])
        }
        let beyond =
            premisesBeyond == 0 ? "" : ", and \(premisesBeyond) of other registers loaded near it, which count across the border"
        let peak = String(format: "%.1f premises per km2 at easting %.0f, northing %.0f", maximum.value, maximum.easting, maximum.northing)
        let hours =
            hoursNotStated == 0
            ? [] : ["\(hoursNotStated) rows do not state their hours and are left out: the truth may be denser."]
        let drawn = drawing.map { ["Drawn in \($0.file)."] } ?? []
        return
            ([
                "Density of premises in \(authority): \(premises) of its register\(beyond).",
                "Highest: \(peak).", "", "Ground that reaches a density:", table.text, "", bandwidthRule,
                "Cells of \(AccessBasis.metres(cell)) m, \(columns) by \(rows); \(kernel) kernel.", edgeRule, rule,
            ] + warnings + hours + notCounted + decisions.sentences + [coordinateOperation.text] + drawn + storing)
            .joined(separator: "\n")
    }
}
