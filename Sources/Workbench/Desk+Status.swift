public import Foundation
internal import Licensing
internal import Workspace

public struct StatusReport: Report {
    struct LayerReport: Encodable, Sendable {
        let table: String
        let title: String
        let rows: Int
    }

    /// A layer that was measured here.
    struct ResultReport: Encodable, Sendable {
        let layer: String
        let title: String
        let rows: Int
        let asked: String
        let madeOn: String
        let outdated: Bool

        init(_ result: ResultLayer) {
            layer = result.layer
            title = result.title
            rows = result.rows
            asked = result.asked
            madeOn = result.madeOn
            outdated = result.isOutdated
        }

        var text: String {
            "Measured layer \(layer): \(rows) rows, made on \(madeOn) with \"\(asked)\""
                + (outdated ? "; OUT OF DATE, files or decisions have changed since: measure again." : ".")
        }
    }

    struct SourceReport: Encodable, Sendable {
        let publication: String
        let edition: String
        let part: String
        let file: String
        let sha256: String
        let rows: Int
        let used: Int
        let licence: String
    }

    /// What one register says, to be set beside other counts of the same authority, like with like.
    struct RegisterReport: Encodable, Sendable {
        let authority: String
        let rows: Int
        let inForce: Int
        /// Rows that permit the sale of alcohol, that do not, and that do not say.
        let alcohol: Int
        let noAlcohol: Int
        let notStated: Int
        let premisesLicences: Int
        let clubCertificates: Int
        let kindNotStated: Int
        let placedByRegister: Int
        let placedByPostcode: Int
        let notPlaced: Int

        init(_ authority: Authority, _ records: [PremisesRecord]) {
            self.authority = authority.name
            rows = records.count
            inForce = records.count { $0.status == .inForce }
            alcohol = records.count { $0.sales.sellsOn || $0.sales.sellsOff }
            noAlcohol = records.count { $0.sales == .none }
            notStated = records.count { $0.sales == .notStated }
            premisesLicences = records.count { $0.kind == .premisesLicence }
            clubCertificates = records.count { $0.kind == .clubPremisesCertificate }
            kindNotStated = records.count { $0.kind == .notStated }
            placedByRegister = records.count { $0.placement == .registerCoordinates }
            placedByPostcode = records.count { $0.placement == .postcode }
            notPlaced = records.count { $0.placement == .nowhere }
        }

        var text: String {
            "Register of \(authority): \(rows) rows, \(inForce) in force; \(alcohol) permit alcohol, \(noAlcohol) do not, "
                + "\(notStated) do not say; \(premisesLicences) premises licences, \(clubCertificates) club premises "
                + "certificates, \(kindNotStated) not stated; placed by the register \(placedByRegister), by postcode "
                + "\(placedByPostcode), nowhere \(notPlaced)."
        }
    }

    struct Missing: Encodable, Sendable {
        /// "measure", "zones" or "pack".
        let verb: String
        let publication: String
        /// What cannot be had without it, and where it comes from.
        let reason: String

        private enum CodingKeys: String, CodingKey { case verb = "for", publication, reason }
    }

    let workspace: String
    let name: String
    let layers: [LayerReport]
    let sources: [SourceReport]
    let registers: [RegisterReport]
    let results: [ResultReport]
    let issues: [RowIssue]
    let missing: [Missing]
    let coordinateOperation: OperationReport

    public var text: String {
        var lines = ["\(name) (\(workspace))", coordinateOperation.text, ""]
        var table = TextTable(["layer", "rows"], numeric: [1])
        // Layers that hold nothing yet are many: what they would need stands under "still missing".
        for layer in layers where layer.rows > 0 || layers.allSatisfy({ $0.rows == 0 }) { table.add([layer.title, "\(layer.rows)"]) }
        lines += [table.text, ""]
        if !sources.isEmpty {
            var files = TextTable(["file", "publication", "edition", "part", "used", "rows"], numeric: [4, 5])
            for (publication, group) in Self.runs(sources) where group.count > 6 {
                files.add([
                    "\(group.count) files", publication, group[0].edition, "\(group[0].part) ... \(group[group.count - 1].part)",
                    "\(group.reduce(0) { $0 + $1.used })", "\(group.reduce(0) { $0 + $1.rows })",
                ])
            }
            for (_, group) in Self.runs(sources) where group.count <= 6 {
                for source in group {
                    files.add([
                        source.file, source.publication, source.edition.isEmpty ? "not stated" : source.edition,
                        source.part, "\(source.used)", "\(source.rows)",
                    ])
                }
            }
            lines += [files.text, ""]
        }
        if !registers.isEmpty { lines += registers.map(\.text) + [""] }
        if !results.isEmpty { lines += results.map(\.text) + [""] }
        if issues.isEmpty {
            lines.append("No row is in doubt.")
        } else {
            lines.append("Rows in doubt: \(issues.count). By reason, with the first row of each; all of them with --json:")
            lines += Self.grouped(issues)
        }
        if !missing.isEmpty {
            lines += ["", "Still missing:"]
            lines += missing.map { "  for \($0.verb): \($0.publication): \($0.reason)" }
        }
        return lines.joined(separator: "\n")
    }

    /// The files of each publication together: two years of months are one line.
    private static func runs(_ sources: [SourceReport]) -> [(publication: String, sources: [SourceReport])] {
        Publication.allCases.map { publication in
            (publication.rawValue, sources.filter { $0.publication == publication.rawValue })
        }
    }

    /// One line a reason: how many rows, in how many files, and the first of them.
    private static func grouped(_ issues: [RowIssue]) -> [String] {
        var order: [String] = []
        var byReason: [String: [RowIssue]] = [:]
        for issue in issues {
            if byReason[issue.reason] == nil { order.append(issue.reason) }
            byReason[issue.reason, default: []].append(issue)
        }
        return order.map { reason in
            let found = byReason[reason] ?? []
            let files = Set(found.map(\.file)).count
            let place = found.first.map { $0.row > 0 ? "\($0.file), row \($0.row)" : $0.file } ?? ""
            let spread = found.count == 1 ? place : files == 1 ? "first \(place)" : "in \(files) files, first \(place)"
            return "  \(found.count) x \(reason) (\(spread))"
        }
    }
}

extension Desk {
    /// What the workspace holds, what is in doubt, and what is still missing for each verb.
    public func status(_ workspace: URL) throws -> StatusReport {
        do {
            let file = try open(workspace)
            let sources = try file.sources()
            return StatusReport(
                workspace: workspace.relativePath, name: try file.name(),
                layers: try file.layers().map { StatusReport.LayerReport(table: $0.table, title: $0.title, rows: $0.rows) },
                sources: sources.map {
                    StatusReport.SourceReport(
                        publication: $0.publication.rawValue, edition: $0.edition, part: $0.part, file: $0.file,
                        sha256: $0.sha256, rows: $0.rows, used: $0.used, licence: $0.publication.licence)
                },
                registers: Self.registers(try file.premises()),
                results: try file.results().map(StatusReport.ResultReport.init), issues: try file.issues(), missing: Self.missing(sources),
                coordinateOperation: OperationReport(try file.coordinateOperation()))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private static func registers(_ premises: [RegisteredPremises]) -> [StatusReport.RegisterReport] {
        Dictionary(grouping: premises, by: \.authority).sorted { $0.key.name < $1.key.name }.map {
            StatusReport.RegisterReport($0.key, $0.value.map(\.record))
        }
    }

    private static func missing(_ sources: [Source]) -> [StatusReport.Missing] {
        let held = Set(sources.flatMap { [$0.publication, $0.publication.standsFor] })
        let needs: [(verb: String, publication: Publication, without: String)] = [
            ("measure", .register, "nothing can be counted"),
            ("measure", .boundaries, "nothing can be put into areas"),
            ("measure", .population, "no rate per 10,000 residents"),
            ("measure", .measurements, "no rate per square kilometre of land (--area polygon does without)"),
            ("measure", .deprivation, "no deciles"),
            ("measure", .postcodes, "premises without coordinates stay off the map, and no --level postcode"),
            ("measure", .crime, "no --layer crime"),
            ("zones", .register, "there is nothing to find concentrations of"),
            ("zones", .postcodes, "no residents of a concentration, and no rate ratio"),
            ("zones", .population, "no residents of a concentration, and no rate ratio"),
            ("zones", .crime, "no recorded crime round a concentration"),
            ("pack", .register, "no pack"),
            ("pack", .boundaries, "no pack"),
            ("pack", .postcodes, "a place can be given by coordinates only, and nothing to compare it with"),
            ("pack", .deprivation, "maps without deprivation"),
        ]
        return needs.filter { !held.contains($0.publication) }.map {
            StatusReport.Missing(
                verb: $0.verb, publication: $0.publication.rawValue,
                reason: "\($0.without); it supplies \($0.publication.supplies)")
        }
    }
}
