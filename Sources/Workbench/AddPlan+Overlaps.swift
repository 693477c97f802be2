internal import Licensing
internal import Workspace

extension AddPlan {
    /// What one file, held or new, tells of.
    private struct Given {
        let publication: Publication
        let edition: String
        let part: String
        let share: Set<String>
        var authority: Authority?

        init(_ item: Item) {
            publication = item.reading.publication
            edition = item.reading.edition
            part = item.reading.part
            share = item.reading.share
            authority = item.authority
        }

        init(_ source: Source, share: Set<String>, authority: Authority?) {
            publication = source.publication
            edition = source.edition
            part = source.part
            self.share = share
            self.authority = authority
        }

        /// Of residents and of the domains of deprivation several editions may be held, of everything else one.
        func overlap(with other: Given) -> Overlap {
            if publication.isOfPostcodes, other.publication.isOfPostcodes, publication != other.publication {
                return .shared(share.intersection(other.share))
            }
            let isOfEditions = publication == .population || publication == .domains
            guard publication == other.publication, !isOfEditions || edition == other.edition else { return .none }
            switch publication {
            case .register:
                guard let authority, let held = other.authority else { return part == other.part ? .same : .none }
                return authority.isSame(as: held) ? .same : .none
            case .boundaries, .schools, .places, .roads, .impactAreas, .testPurchases:
                return part == other.part ? .same : .none
            case .crime, .postcodes, .postcodeDirectory, .postcodeLookup, .postcodeTable, .licensingStatistics,
                .incidents:
                return share == other.share ? .same : .shared(share.intersection(other.share))
            case .deprivation, .population, .measurements, .domains, .areaLookup, .widerBoundaries, .indicators, .foodHygiene:
                let shared = share.intersection(other.share)
                // A newer extract of the same part may have an area more or less.
                return share == other.share || (part == other.part && !shared.isEmpty) ? .same : .shared(shared)
            }
        }
    }

    private enum Overlap {
        case none
        /// The same part: the newer takes the place of the older.
        case same
        /// Some of it, which would be counted twice.
        case partly([String])

        static func shared(_ pieces: Set<String>) -> Overlap { pieces.isEmpty ? .none : .partly(pieces.sorted()) }
    }

    /// Which held files each new one takes the place of: those of the same part of the same publication. A file that
    /// shares some of its content with another, and is not the same part, is refused.
    /// - Parameter registers: whose register each held one is.
    mutating func findReplaced(registers: [Int: Authority]) throws {
        var shares: [Int: Set<String>] = [:]
        var asked = Set(items.filter { $0.fault == nil }.map(\.reading.publication))
        if asked.contains(where: \.isOfPostcodes) { asked.formUnion(Publication.allCases.filter(\.isOfPostcodes)) }
        for publication in asked {
            shares.merge(try workspace.shares(of: publication)) { $1 }
        }
        let held = sources.map { ($0, Given($0, share: shares[$0.id] ?? [], authority: registers[$0.id])) }
        let given = items.map { Given($0) }
        for index in items.indices where items[index].fault == nil {
            var older: [Source] = []
            for (source, other) in held {
                switch given[index].overlap(with: other) {
                case .none: break
                case .same: older.append(source)
                case .partly(let pieces):
                    items[index].fault =
                        items[index].fault ?? doubled(items[index], source.file, isHeld: true, pieces)
                }
            }
            if items[index].fault == nil { replace(older, by: index) }
        }
        for index in items.indices {
            for other in items[..<index].indices where items[index].fault == nil && items[other].fault == nil {
                switch given[index].overlap(with: given[other]) {
                case .none: break
                case .same: items[index].fault = samePart(items[index], items[other])
                case .partly(let pieces):
                    items[index].fault = doubled(items[index], items[other].path, isHeld: false, pieces)
                }
            }
        }
    }

    private mutating func replace(_ older: [Source], by index: Int) {
        let path = items[index].path
        let edition = items[index].reading.edition
        if let newer = older.first(where: { Edition(edition).isOlder(than: Edition($0.edition)) }) {
            items[index].fault = Fault(
                .data, file: path, field: "edition",
                message: "\(path): its edition, \(edition), is older than the one held, \(newer.edition) "
                    + "(\(newer.file)); nothing was replaced. Leave it out, or make another workspace.")
        } else {
            items[index].replaces = older
        }
    }

    /// Two new files of one part cannot both be the newer.
    private func samePart(_ item: Item, _ other: Item) -> Fault {
        Fault(
            .data, file: item.path,
            message: "\(item.path): it is the same part (\(item.reading.publication.rawValue), \(item.reading.part)) as "
                + "\(other.path), with other content; add the one that holds.")
    }

    private func doubled(_ item: Item, _ other: String, isHeld: Bool, _ pieces: [String]) -> Fault {
        let (field, what) =
            switch item.reading.publication {
            case .crime: ("Month", "the crimes of")
            case .postcodes, .postcodeDirectory, .postcodeLookup, .postcodeTable: ("Postcode", "the postcodes of")
            case .licensingStatistics: ("Year", "the figures of")
            case .indicators: ("Indicator ID", "the values of")
            case .foodHygiene: ("FHRSID", "the businesses")
            case .incidents: ("date", "the incidents")
            default: ("LSOA code", pieces.count == 1 ? "the area" : "the areas")
            }
        let named = pieces.prefix(3).joined(separator: ", ") + (pieces.count > 3 ? " and \(pieces.count - 3) more" : "")
        return Fault(
            .data, file: item.path, field: field,
            message: "\(item.path): it overlaps with \(other)\(isHeld ? ", which is held" : ""): both give \(what) \(named), "
                + "which would be counted twice. Leave \(item.path) out, or make another workspace with it instead of "
                + "\(other).")
    }
}

extension Authority {
    /// Whether two registers are of one authority, whichever name and code each bears: a code stands for a name that no
    /// publication told, and of one name there are several codes over the years.
    fileprivate func isSame(as other: Authority) -> Bool {
        isCalled(other.name) || other.isCalled(name) || (code != nil && code == other.code)
    }
}
