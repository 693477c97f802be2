public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

public struct PlaceReport: Report {
    struct Ground: Encodable, Sendable {
        let withRegister: Double
        let withoutRegister: Double
        let unknown: Double

        init(_ view: GroundView) {
            withRegister = view.withRegister
            withoutRegister = view.withoutRegister
            unknown = view.unknown
        }
    }

    let distance = "straight line"
    let rule: String
    let kind: String
    let catchmentMetres: Double
    @ExplicitNull var populationEdition: String?
    let place: AccessFigures
    let found: String
    /// What lies in the catchment by the boundaries loaded, as shares of its disc.
    let ground: Ground
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
    let methods: [MethodReport]

    public var text: String {
        func decimal(_ value: Double?, _ form: String) -> String { value.map { String(format: form, $0) } ?? "not known" }
        func share(_ value: Double?) -> String { value.map { String(format: "%.0f%%", 100 * $0) } ?? "not known" }
        var table = TextTable(["within", "outlets (\(kind))", "all", "on", "off", "seen"], numeric: [1, 2, 3, 4, 5])
        func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "not known" }
        for within in place.within {
            table.add([
                "\(AccessBasis.metres(within.radius)) m", number(within.count), number(within.all), number(within.on),
                number(within.off), share(within.seen),
            ])
        }
        var lines = [found, "Nearest outlet (\(kind)): \(decimal(place.nearest, "%.0f m in a straight line"))."]
        if place.kthNearest.k > 1 {
            lines.append("Number \(place.kthNearest.k) in order of distance: \(decimal(place.kthNearest.metres, "%.0f m")).")
        }
        lines += ["", table.text, ""]
        lines.append(
            "Outlets per 10,000 residents, floating catchment of \(AccessBasis.metres(catchmentMetres)) m: "
                + "\(decimal(place.catchment, "%.1f")); with Gaussian weights \(decimal(place.catchmentGaussian, "%.1f")).")
        lines.append(
            "Of that catchment \(share(place.seen)) is seen by postcodes; by boundaries \(share(ground.withRegister)) lies in "
                + "districts with a register, \(share(ground.withoutRegister)) in others, and \(share(ground.unknown)) in none loaded "
                + "(the sea, or districts not loaded).")
        return (lines + [rule] + warnings + notCounted + decisions.sentences + [coordinateOperation.text])
            .joined(separator: "\n")
    }
}

extension Desk {
    /// Access to outlets from one place. - Throws: `Fault`.
    public func measurePlace(_ workspace: URL, at asked: String, options: MeasureOptions) throws -> PlaceReport {
        do {
            let question = try options.access.question()
            let asked = try AskedPlace(asked)
            let holdings = try held(try open(workspace), options)
            let located = try locate(asked, in: holdings.file)
            let basis = try AccessBasis(holdings, rule: options.rule)
            let table = basis.table([located.point], question)
            let access = table[0]
            let index = AreaIndex(holdings.allAreas.map(\.shape))
            let lsoa = index.locate(located.point).map { holdings.allAreas[$0].code }
            func ground(_ radius: Double) -> GroundView {
                GroundView(
                    around: located.point, radius: radius, areas: holdings.allAreas, in: index, registers: holdings.authorities)
            }
            let seen = Dictionary(
                access.within.map { ($0.radius, $0.seen) } + [(question.catchment, access.seen)], uniquingKeysWith: { $1 })
            let place = AccessFigures(
                access, postcode: located.postcode?.postcode.description, place: located.point, lsoa: lsoa, question: question
            ) { radius in (seen[radius] ?? nil).map { $0 > 0 } == true || ground(radius).withRegister > 0 }
            let warnings = try basis.warnings(table, [access], at: [located.point])
            return PlaceReport(
                rule: holdings.sentence(of: options.rule), kind: options.rule.kind.rawValue, catchmentMetres: question.catchment,
                populationEdition: holdings.populationEdition, place: place, found: located.words,
                ground: PlaceReport.Ground(ground(question.catchment)),
                warnings: warnings, notCounted: basis.notCounted, decisions: holdings.decisions,
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
                inputs: basis.inputs, methods: basis.methods(warnings))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }
}
