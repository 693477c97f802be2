public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

public struct PostcodeReport: Report {
    let level = "postcode"
    let distance = "straight line"
    let rule: String
    let kind: String
    let catchmentMetres: Double
    @ExplicitNull var populationEdition: String?
    let postcodes: [AccessFigures]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
    /// Of each postcode, for the summary that people read.
    let districts: [String]

    private enum CodingKeys: String, CodingKey {
        case level, distance, rule, kind, catchmentMetres, populationEdition, postcodes, warnings, notCounted, decisions,
            coordinateOperation, inputs
    }

    public var text: String {
        let summary = AccessSummary(postcodes, districts: districts, kind: kind, catchment: catchmentMetres)
        return ([summary.text, "", rule] + warnings + notCounted + decisions.sentences + [coordinateOperation.text])
            .joined(separator: "\n")
    }
}

extension Desk {
    /// Access to outlets from every postcode of the districts with a register. - Throws: `Fault`.
    public func measurePostcodes(_ workspace: URL, options: MeasureOptions) throws -> PostcodeReport {
        do {
            let question = try options.access.question()
            let holdings = try Holdings(try open(workspace), authority: options.authority)
            let basis = try AccessBasis(holdings, rule: options.rule)
            let numbers = basis.scoped
            guard !numbers.isEmpty else {
                throw Fault(
                    .data, file: workspace.relativePath,
                    message: "\(workspace.relativePath): no postcodes of "
                        + "\(holdings.scope.map(\.name).joined(separator: ", ")) are loaded; add the postcode areas of the "
                        + "district from Code-Point Open, and deprivation or area measurements, which name its code.")
            }
            let places = numbers.map { basis.shares.places[$0] }
            let table = basis.table(places, question)
            let found = (0..<table.count).map { table[$0] }
            let names = try holdings.file.districtNames()
            return PostcodeReport(
                rule: options.rule.sentence, kind: options.rule.kind.rawValue, catchmentMetres: question.catchment,
                populationEdition: holdings.populationEdition,
                postcodes: zip(numbers, found).map { number, access in
                    AccessFigures(
                        access, postcode: basis.postcodes[number].postcode.description, place: basis.shares.places[number],
                        lsoa: basis.shares.areaOf[number].map { basis.shares.areas[$0].code }, question: question)
                },
                warnings: try basis.warnings(table, found, at: places),
                notCounted: holdings.scope.compactMap { basis.access.notCounted[$0]?.sentence(of: $0) },
                decisions: holdings.decisions,
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
                inputs: holdings.inputs(.register, .postcodes, .boundaries, .population),
                districts: numbers.map { basis.districtName(basis.postcodes[$0].districtCode, names) })
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }
}
