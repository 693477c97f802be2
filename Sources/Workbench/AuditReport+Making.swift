internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics
internal import Zones

extension AuditReport.Place {
    init(_ place: AuditPlace) {
        self.init(
            name: place.name,
            squareKilometres: place.squareKilometres,
            outlets: place.outlets.all,
            on: place.outlets.on,
            off: place.outlets.off,
            notStated: place.outlets.notStated,
            byKind: Dictionary(uniqueKeysWithValues: place.byKind.map { ($0.kind.rawValue, $0.outlets) }),
            authorisations: place.authorisations.count,
            authorisationsHigh: place.authorisations.high,
            afterMidnightLow: place.afterMidnight.low,
            afterMidnightHigh: place.afterMidnight.high,
            residents: place.residents,
            residentsByDecile: Dictionary(
                place.residentsByDecile.map { ($0.decile.map { "\($0)" } ?? "not known", $0.residents) }, uniquingKeysWith: +),
            crime: place.crime.map(AuditReport.Crime.init),
            crimeRefusal: place.crimeRefusal,
            incidents: place.incidents.map(AuditReport.Incidents.init))
    }
}

extension AuditReport.Crime {
    init(_ crime: AuditCrime) {
        self.init(
            total: crime.total,
            byType: Dictionary(crime.byType.map { ($0.type, $0.count) }, uniquingKeysWith: +),
            areas: crime.areas.map(\.code),
            squareKilometres: crime.squareKilometres,
            landKm2: crime.landKm2,
            residents: crime.residents,
            outlets: crime.outlets,
            force: crime.period.force,
            months: crime.period.months)
    }
}

extension AuditReport.Incidents {
    init(_ incidents: AuditIncidents) {
        self.init(
            extract: incidents.extract,
            partner: incidents.partner,
            total: incidents.total,
            byKind: incidents.byKind.map { Cell(label: $0.label, count: $0.count) },
            byHour: incidents.byHour.map { Cell(label: $0.label, count: $0.count) },
            atNight: incidents.atNight,
            refusalInTime: incidents.refusalInTime)
    }
}

extension AuditReport.Ratio {
    init(_ ratio: AuditRatio) {
        self.init(
            what: ratio.what,
            against: ratio.against,
            inside: ratio.inside,
            outside: ratio.outside,
            insideBase: ratio.insideBase,
            outsideBase: ratio.outsideBase,
            value: ratio.value,
            lower: ratio.lower,
            upper: ratio.upper,
            dispersion: ratio.dispersion,
            degreesOfFreedom: ratio.degreesOfFreedom,
            units: ratio.units,
            interval: ratio.method?.rawValue,
            reason: ratio.reason,
            warning: ratio.warning)
    }
}

extension AuditReport.Share {
    init(_ share: DistrictShare) {
        self.init(
            what: share.what,
            inside: share.inside,
            district: share.district,
            share: share.share,
            lower: share.lower,
            upper: share.upper,
            dispersion: share.dispersion,
            ofLand: share.land,
            ofResidents: share.residents,
            ofOutlets: share.outlets)
    }
}

extension AuditReport.Stretch {
    init(_ stretch: BoundaryStretch) {
        self.init(
            number: stretch.number,
            from: stretch.line.first.map { [$0.x, $0.y] } ?? [],
            to: stretch.line.last.map { [$0.x, $0.y] } ?? [],
            length: stretch.length,
            street: stretch.street,
            outlets: stretch.outlets.map {
                AuditReport.Band(
                    metres: $0.metres, inside: $0.inside, outside: $0.outside, insideKm2: $0.insideKm2,
                    outsideKm2: $0.outsideKm2)
            },
            incidents: stretch.incidents?.rawValue,
            busierOutside: stretch.isBusierOutside,
            p: stretch.probability,
            alongDistrictBorder: stretch.alongDistrictBorder)
    }
}

extension AuditReport.LeftOut {
    init(_ left: LeaveOneOut) {
        func result(_ one: LeaveOneOut.Result) -> Result {
            Result(
                part: one.part.rawValue, name: one.name, value: one.value, lower: one.lower, upper: one.upper, holds: one.holds)
        }
        self.init(
            results: left.results.map(result),
            lowest: left.lowest.map(result),
            highest: left.highest.map(result),
            flips: left.flips.map(result),
            notPossible: left.notPossible)
    }
}

extension AuditReport.Certificate {
    init(_ certificate: RobustnessCertificate) {
        func choice(_ one: RobustnessCertificate.Choice) -> AuditReport.Choice {
            AuditReport.Choice(
                dimension: one.dimension, choice: one.choice, value: one.value, lower: one.lower, upper: one.upper,
                holds: one.holds)
        }
        self.init(
            claim: certificate.claim,
            holds: certificate.holds,
            of: certificate.of,
            sentence: certificate.sentence,
            mostFailures: certificate.mostFailures,
            fails: certificate.fails.map(choice),
            all: certificate.all.map(choice),
            notPossible: certificate.notPossible.map { AuditReport.NotPossible(choice: $0.choice, reason: $0.reason) })
    }
}

extension AuditReport.Matched {
    init(_ matching: MatchedPlaces) {
        self.init(
            places: matching.places.map { place in
                Place(
                    areas: place.areas.map { "\($0.code) \($0.name)" }, district: place.district, distance: place.distance,
                    variables: place.variables.map {
                        Variable(name: $0.name, inside: $0.inside, place: $0.place, standardDeviations: $0.difference)
                    })
            },
            candidates: matching.candidates,
            caliper: matching.caliper,
            refusal: matching.refusal,
            notes: matching.notes)
    }
}
