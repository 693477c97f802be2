import Geometry
import Licensing
import Registers

let sandby = Authority(name: "Sandby", code: "E07999009")

/// A row of an invented register; what a test does not name is alike in all.
func row(
    _ number: Int, _ reference: String? = nil, name: String? = "The Bell", address: String? = "4 High Street, Sandby, QZ1 2AB",
    postcode: String? = "QZ1 2AB", status: LicenceStatus = .inForce, holder: String? = nil, digest: String? = nil,
    start: String? = nil, sales: AlcoholSales = .both, kind: AuthorisationKind = .premisesLicence, hours: String? = nil,
    at place: Point? = nil
) -> RegisteredPremises {
    RegisteredPremises(
        source: 1, authority: sandby,
        record: PremisesRecord(
            row: number, reference: reference ?? "LN/\(number)", name: name, address: address,
            postcode: postcode.flatMap { Postcode($0) }, kind: kind, sales: sales, status: status, holder: holder,
            holderDigest: digest, hours: hours, startDate: start, place: place,
            placement: place == nil ? .nowhere : .registerCoordinates))
}

let someDay = CalendarDate.unixEpoch.adding(days: 20_000)

func findings(
    in rows: [RegisteredPremises], _ kind: FindingKind? = nil, surroundings: Surroundings = Surroundings(day: someDay)
) -> [Finding] {
    Examination(of: rows, in: surroundings).findings.filter { kind == nil || $0.kind == kind }
}

func decision(
    on finding: Finding, _ verdict: Decision.Verdict, number: Int = 1, evidence: String? = nil, takenBack: CalendarDate? = nil
) -> Decision {
    Decision(
        number: number, batch: number, key: finding.key, finding: finding.id, verdict: verdict, by: "licensing officer",
        on: someDay, why: "seen on a visit", evidence: evidence ?? finding.evidence,
        action: finding.proposal.action.rawValue, named: finding.named, takenBack: takenBack)
}
