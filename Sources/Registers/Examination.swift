public import Licensing

/// All findings in the registers, and what they were found in.
public struct Examination: Sendable {
    /// By kind, then authority, then the order of the register.
    public let findings: [Finding]

    /// Time grows with the rows, not with their square. The order in which the rows are given does not matter.
    /// - Parameter kinds: what is looked for; a finding of one kind does not depend on those of another.
    public init(
        of premises: [RegisteredPremises], in surroundings: Surroundings, kinds: [FindingKind] = FindingKind.allCases
    ) {
        let registers = Dictionary(grouping: premises, by: \.authority).map { ExaminedRegister($0.key, $0.value) }
            .sorted { ($0.authority.name, $0.authority.code ?? "") < ($1.authority.name, $1.authority.code ?? "") }
        findings = kinds.flatMap { kind in
            registers.flatMap { register in
                Self.joined(Self.findings(of: kind, in: register, surroundings), in: register)
            }
        }
    }

    private static func findings(
        of kind: FindingKind, in register: ExaminedRegister, _ surroundings: Surroundings
    ) -> [Finding] {
        switch kind {
        case .exactDuplicate: ExactDuplicates.findings(in: register)
        case .nearDuplicate: NearDuplicates.findings(in: register)
        case .numberRepeated: RepeatedNumbers.findings(in: register)
        case .superseded: SupersededRows.findings(in: register)
        case .severalAuthorisations: SeveralAuthorisations.findings(in: register)
        case .notInForce: NotInForce.findings(in: register)
        case .statusNotKnown: UnknownStatus.findings(in: register)
        case .noUsablePostcode: UnusablePostcodes.findings(in: register)
        case .postcodeNotFound: UnknownPostcodes.findings(in: register, surroundings)
        case .postcodeElsewhere: PostcodesElsewhere.findings(in: register, surroundings)
        case .distantCoordinates: DistantCoordinates.findings(in: register, surroundings)
        case .contradictoryHours: ContradictoryHours.findings(in: register)
        case .doubtfulTrading: DoubtfulTrading.findings(in: register, surroundings)
        case .remoteSales: RemoteSelling.findings(in: register)
        }
    }

    /// In the order of the register, with findings on one matter made one.
    private static func joined(_ findings: [Finding], in register: ExaminedRegister) -> [Finding] {
        func order(_ finding: Finding) -> [Int] { finding.rows.compactMap { register.places[$0] } }
        let sorted = findings.map { (finding: $0, order: order($0)) }
            .sorted { first, second in
                first.order == second.order
                    ? first.finding.key < second.finding.key : first.order.lexicographicallyPrecedes(second.order)
            }
            .map(\.finding)
        var numbers: [String: Int] = [:]
        var result: [Finding] = []
        for finding in sorted {
            if let number = numbers[finding.key] {
                result[number] = result[number].joined(with: finding)
            } else {
                numbers[finding.key] = result.count
                result.append(finding)
            }
        }
        return result.map { finding in
            finding.naming { label in register.places[label].map { register.rows[$0].standing } }
        }
    }
}
