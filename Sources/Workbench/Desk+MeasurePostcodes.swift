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
    let postcodes: PostcodeFigures
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
    let methods: [MethodReport]
    @ExplicitNull var stored: StoredReport?
    let storing: String?
    /// Of each postcode, for the summary that people read.
    let districts: [String]

    private enum CodingKeys: String, CodingKey {
        case level, distance, rule, kind, catchmentMetres, populationEdition, postcodes, warnings, notCounted, decisions,
            coordinateOperation, inputs, methods, stored
    }

    public var text: String {
        let summary = AccessSummary(postcodes, districts: districts, kind: kind, catchment: catchmentMetres)
        return ([summary.text, "", rule] + warnings + notCounted + decisions.sentences
            + [coordinateOperation.text] + [storing].compactMap(\.self)).joined(separator: "\n")
    }
}

extension Desk {
    /// Access to outlets from every postcode of the districts with a register. - Throws: `Fault`.
    public func measurePostcodes(_ workspace: URL, options: MeasureOptions) throws -> PostcodeReport {
        do {
            try Self.check(options.storing)
            let question = try options.access.question()
            let file = try open(workspace)
            let state = try file.state()
            let holdings = try held(file, options)
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
            let figures = PostcodeFigures(table, of: numbers, in: basis)
            let warnings = try basis.warnings(table, table.indices.lazy.map { table[$0] }, at: places)
            let methods = basis.methods(warnings)
            let districts = basis.districtNames(of: numbers, try file.districtNames())
            let layer = AccessLayer(question, rule: options.rule)
            let outcome = try store(
                layer.postcodes(
                    figures, districts: districts,
                    called: layer.name("access_postcode", authority: options.authority == nil ? nil : holdings.scope.first, asAt: options.asAt)),
                options.storing, asked: layer.asked(options), methods: methods,
                warnings: warnings, state: state, in: file)
            return PostcodeReport(
                rule: holdings.sentence(of: options.rule), kind: options.rule.kind.rawValue, catchmentMetres: question.catchment,
                populationEdition: holdings.populationEdition,
                postcodes: figures, warnings: warnings, notCounted: basis.notCounted, decisions: holdings.decisions,
                coordinateOperation: OperationReport(try file.coordinateOperation()), inputs: basis.inputs,
                methods: methods, stored: outcome.stored, storing: outcome.sentence, districts: districts)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }
}
