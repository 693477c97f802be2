internal import Licensing
internal import Registers
internal import Workspace

/// How many rows of the registers in scope people's decisions left out of every count, and how many they moved.
struct DecisionsReport: Encodable, Sendable {
    let leftOut: Int
    let moved: Int

    /// One or none.
    var sentences: [String] {
        guard leftOut > 0 || moved > 0 else { return [] }
        return [
            "By decision \(leftOut) \(leftOut == 1 ? "row is" : "rows are") left out of every count and \(moved) placed at "
                + "the postcode; \"aleconner doctor\" lists who decided it and why."
        ]
    }
}

extension Holdings {
    /// - Returns: the registers with decisions replayed, and their rows after that. Where nothing is decided, nothing is
    ///   examined.
    static func decided(_ premises: [RegisteredPremises], _ file: WorkspaceFile) throws -> (Docket?, [RegisteredPremises]) {
        let decisions = try file.decisions()
        guard decisions.contains(where: { $0.takenBack == nil }) else { return (nil, premises) }
        // What changes a count does not depend on the day.
        let surroundings = try surroundings(file, decisions: decisions, day: .unixEpoch)
        let docket = Docket(Examination(of: premises, in: surroundings).findings, decisions: decisions)
        return (docket, docket.applied(to: premises, postcodes: surroundings.postcodes))
    }

    /// Findings of one register that bear on its count: the rest need not be looked for, nor the postcodes and the day that
    /// only they depend on.
    func countFindings(of authority: Authority) -> [Finding] {
        Examination(
            of: registered.filter { $0.authority == authority }, in: Surroundings(day: .unixEpoch), kinds: FindingKind.bearingOnCount
        ).findings
    }

    /// What the register doctor's open findings leave in doubt of an authority's count; nil where nothing is.
    /// - Parameter findings: of its register, where they are known already.
    func doubt(on authority: Authority, findings: [Finding]? = nil) throws -> String? {
        let own = registered.filter { $0.authority == authority }
        let docket = Docket(findings ?? countFindings(of: authority), decisions: try file.decisions())
        let tally = OutletTally(of: authority, own, docket: docket)
        guard tally.low != tally.high else { return nil }
        return "Register of \(authority.name): \(tally.value) outlets are counted in all, placed or not; copies and other doubts "
            + "that nobody has decided yet could make them as few as \(tally.low), and licences not in force now as many as "
            + "\(tally.high). \"aleconner doctor\" names each."
    }

    static func surroundings(
        _ file: WorkspaceFile, decisions: [Decision], reach: Double = Surroundings.usualReach, day: CalendarDate
    ) throws -> Surroundings {
        Surroundings(
            postcodes: try file.postcodesOfPremises(), postcodeAreas: try file.postcodeAreas(),
            districtNames: try file.districtNames(), reach: reach,
            decided: Set(decisions.filter { $0.takenBack == nil }.map(\.key)), day: day)
    }

    var decisions: DecisionsReport {
        guard let docket else { return DecisionsReport(leftOut: 0, moved: 0) }
        let labels = Set(registered.filter { scope.contains($0.authority) }.map(\.label))
        return DecisionsReport(
            leftOut: docket.leftOut.intersection(labels).count, moved: docket.moved.intersection(labels).count)
    }
}
