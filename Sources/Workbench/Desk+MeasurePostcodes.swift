public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

public struct PostcodeReport: Report {
    struct Within: Encodable, Sendable {
        let radius: Double
        let all: Int
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        let notStated: Int

        init(_ within: Access.Within) {
            radius = within.radius
            all = within.outlets.all
            on = within.outlets.on
            off = within.outlets.off
            notStated = within.outlets.notStated
        }
    }

    struct Postcode: Encodable, Sendable {
        let postcode: String
        let easting: Double
        let northing: Double
        @ExplicitNull var lsoa: String?
        @ExplicitNull var nearestMetres: Double?
        let within: [Within]
    }

    let level = "postcode"
    let rule: String
    let postcodes: [Postcode]
    let decisions: DecisionsReport
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    private enum CodingKeys: String, CodingKey { case level, rule, postcodes, decisions, coordinateOperation, inputs }

    public var text: String {
        let radii = postcodes.first?.within.map { "within \(Int($0.radius)) m" } ?? []
        var table = TextTable(["postcode", "area", "nearest m"] + radii, numeric: Set(2...(2 + max(1, radii.count))))
        for postcode in postcodes {
            table.add(
                [
                    postcode.postcode, postcode.lsoa ?? "-",
                    postcode.nearestMetres.map { String(format: "%.0f", $0) } ?? "-",
                ] + postcode.within.map { "\($0.all)" })
        }
        return
            ([table.text, "", rule] + decisions.sentences
            + ["Distances are in a straight line. \(coordinateOperation.text)"])
            .joined(separator: "\n")
    }
}

extension Desk {
    /// Outlets within 250, 500 and 1,000 m of every postcode of the districts with a register. - Throws: `Fault`.
    public func measurePostcodes(_ workspace: URL, options: MeasureOptions) throws -> PostcodeReport {
        do {
            let holdings = try Holdings(try open(workspace), authority: options.authority)
            let postcodes = try holdings.postcodes()
            guard !postcodes.isEmpty else {
                throw Fault(
                    .data, file: workspace.relativePath,
                    message: "\(workspace.relativePath): no postcodes of "
                        + "\(holdings.scope.map(\.name).joined(separator: ", ")) are loaded; add the postcode areas of the "
                        + "district from Code-Point Open, and deprivation or area measurements, which name its code.")
            }
            let table = PostcodeAccess.table(
                postcodes, areas: holdings.allAreas, access: Access(holdings.premises, rule: options.rule))
            return PostcodeReport(
                rule: options.rule.sentence,
                postcodes: table.map { access in
                    PostcodeReport.Postcode(
                        postcode: access.postcode.postcode.description, easting: access.place.x,
                        northing: access.place.y, lsoa: access.area, nearestMetres: access.nearest,
                        within: access.within.map(PostcodeReport.Within.init))
                },
                decisions: holdings.decisions,
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
                inputs: holdings.inputs(.register, .postcodes, .boundaries))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }
}
