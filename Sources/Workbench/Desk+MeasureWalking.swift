public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

extension Desk {
    /// Walking distance over streets from every postcode of the districts with a register to the outlets of the kind asked
    /// for: the nearest, the k-th nearest, and how many within each radius. - Throws: `Fault`.
    public func measureWalking(_ workspace: URL, options: MeasureOptions) throws -> WalkingReport {
        do {
            let question = try options.access.question()
            try Self.check(options.storing)
            let file = try open(workspace)
            let state = try file.state()
            let holdings = try held(file, options)
            let network = try holdings.streets()
            if let asked = options.access.at {
                let place = try locate(try AskedPlace(asked), in: file)
                guard holdings.sees(place) else {
                    throw Fault(
                        .data, file: workspace.relativePath, field: "at",
                        message: "\(workspace.relativePath): \(place.words) lies in no district whose register is loaded, so nothing is "
                            + "known of the walk to an outlet there; add that register.")
                }
                return try walking(from: [(place.words, place.point)], withoutPlace: 0, question, network, holdings, options)
            }
            let postcodes = try holdings.postcodes()
            guard !postcodes.isEmpty else {
                throw Fault(
                    .data, file: workspace.relativePath,
                    message: "\(workspace.relativePath): no postcodes of "
                        + "\(holdings.scope.map(\.name).joined(separator: ", ")) are loaded; add the postcode areas of the "
                        + "district from Code-Point Open, and deprivation or area measurements, which name its code.")
            }
            let placed = postcodes.filter { $0.place != nil }
            let places = placed.compactMap(\.place)
            var report = try walking(
                from: zip(placed, places).map { ($0.postcode.description, $1) }, withoutPlace: postcodes.count - placed.count,
                question, network, holdings, options)
            let authority = options.authority == nil ? nil : holdings.scope.first
            let outcome = try store(
                WalkingLayer.table(
                    report, places: places, called: Self.layerName("walking_postcode", options.rule, authority: authority, asAt: options.asAt)),
                options.storing, asked: options.asked(Self.walkingWords(question)), methods: report.methods,
                warnings: WalkingReport.warnings + report.network.sentences, state: state, in: file)
            report.stored = outcome.stored
            report.storing = outcome.sentence
            return report
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// Not stored yet. - Parameter withoutPlace: how many postcodes have no position to walk from.
    private func walking(
        from places: [(name: String, place: Point)], withoutPlace: Int, _ question: AccessQuestion, _ network: StreetNetwork,
        _ holdings: Holdings, _ options: MeasureOptions
    ) throws -> WalkingReport {
        let outlets = holdings.outletPlaces(options.rule)
        progress("Walking from \(places.count) places over \(network.links) links")
        let access = WalkingAccess(network, premises: outlets)
        let walks = access.walks(from: places.map(\.place), radii: question.radii, nearest: question.k)
        let reach = NetworkReport(
            network, reach: access.reach,
            postcodes: NetworkReport.Snapped(
                snapped: walks.count { $0 != nil }, tooFar: walks.count { $0 == nil }, withoutPlace: withoutPlace,
                onOtherPieces: walks.count { ($0?.piece ?? 0) > 0 }),
            premises: NetworkReport.Snapped(
                snapped: outlets.count - access.premisesTooFar, tooFar: access.premisesTooFar,
                withoutPlace: holdings.outletsWithoutPlace(options.rule), onOtherPieces: access.premisesOnOtherPieces))
        let notCounted = NotCounted.byAuthority(holdings.premises, rule: options.rule)
        let inputs = holdings.inputs(.register, .postcodes, .roads)
        return WalkingReport(
            rule: holdings.sentence(of: options.rule), kind: options.rule.kind.rawValue, k: question.k, network: reach,
            postcodes: zip(places, walks).map { Self.row($0.name, $1, question.radii) },
            notCounted: holdings.scope.compactMap { notCounted[$0]?.sentence(of: $0) }, decisions: holdings.decisions,
            methods: [MethodReport(.walkingDistance, sources: inputs, warnings: WalkingReport.warnings + reach.sentences)],
            stored: nil, coordinateOperation: OperationReport(try holdings.file.coordinateOperation()), inputs: inputs)
    }

    private static func row(_ name: String, _ walk: WalkingAccess.Walk?, _ radii: [Double]) -> WalkingReport.Postcode {
        WalkingReport.Postcode(
            postcode: name, nearest: walk?.nearest, kthNearest: walk?.kthNearest,
            within: radii.enumerated().map { number, radius in
                WalkingReport.Within(radius: radius, count: walk?.counts[number])
            }, snapMetres: walk?.offset, piece: walk.map { $0.piece + 1 })
    }

    private static func walkingWords(_ question: AccessQuestion) -> [String] {
        ["--level", "postcode", "--walking"] + question.radii.flatMap { ["--radius", AccessBasis.metres($0)] }
            + ["--nearest", "\(question.k)"]
    }
}
