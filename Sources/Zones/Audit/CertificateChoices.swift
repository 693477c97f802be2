internal import Foundation
internal import Geometry
internal import Licensing
internal import Statistics

/// Collects the choices of a certificate.
struct CertificateChoices {
    private let headline: AuditHeadline
    private let kernels: [KernelChoice]
    private let spots: [HotSpotChoice]
    private(set) var all: [RobustnessCertificate.Choice] = []
    private(set) var notPossible: [RobustnessCertificate.NotPossible] = []
    private var seen: Set<[Double]> = []

    static let levels: [(words: String, alpha: Double)] = [("90%", 0.1), ("99%", 0.01), ("99.8%", 0.002)]
    /// Mean density inside over that of the rest, from which a kernel is said to agree.
    static let kernelFactor = 2.0

    /// - Parameters:
    ///   - kernels: mean density inside against the rest, by kernel and bandwidth.
    ///   - spots: hot spots, by neighbours and level.
    init(_ headline: AuditHeadline, kernels: [KernelChoice], spots: [HotSpotChoice]) {
        self.headline = headline
        self.kernels = kernels
        self.spots = spots
        comparators()
        significance()
        switch headline.kind {
        case .outlets:
            treatments()
            edges()
        case .incidents: edges()
        case .crime: standingAreas()
        }
        units()
        smoothed()
        hotSpots()
    }

    private var survey: AuditSurvey { headline.survey }
    private var base: AuditHeadline.Asked { AuditHeadline.Asked(level: survey.settings.level) }
    private var isCrime: Bool {
        if case .crime = headline.kind { return true }
        return false
    }

    private mutating func add(_ dimension: String, _ words: String, _ asked: AuditHeadline.Asked, reason: String = "") {
        guard let ratio = headline.ratio(asked), ratio.reason == nil || ratio.value != nil || (ratio.inside ?? 0) > 0 else {
            let why = headline.ratio(asked)?.reason ?? (reason.isEmpty ? "what it divides by is not loaded" : reason)
            // Where nothing is counted is a count, too.
            notPossible.append(.init(choice: words, reason: headline.isRestricted ? "it cannot be computed" : why))
            return
        }
        // What comes out the same within half a percent is no second choice, and would only make the count look larger. Of
        // restricted incidents it would tell that none lies between.
        let key = [ratio.value, ratio.lower, ratio.upper].map { $0.map { $0 > 0 ? (log($0) * 200).rounded() : -1e9 } ?? -2e9 }
        let isNew = seen.insert(key).inserted
        guard isNew || headline.isRestricted else {
            notPossible.append(.init(choice: words, reason: "nothing differs from a choice already made"))
            return
        }
        add(dimension, words, value: ratio.value, lower: ratio.lower, upper: ratio.upper, holds: ratio.isHigher)
    }

    private mutating func add(
        _ dimension: String, _ words: String, value: Double?, lower: Double?, upper: Double?, holds: Bool
    ) {
        let isHidden = headline.isRestricted
        all.append(
            .init(
                dimension: dimension, choice: words, value: isHidden ? nil : value, lower: isHidden ? nil : lower,
                upper: isHidden ? nil : upper, holds: holds))
    }

    /// Every comparator with every denominator. The audit's own choice comes first.
    private mutating func comparators() {
        var bases: [AuditBase] = [.km2, .landKm2, .residents]
        if case .outlets = headline.kind {} else { bases.append(.outlets) }
        for side in [AuditSide.rest] + AuditSurvey.ringRadii.map({ .ring($0) }) {
            for denominator in bases {
                var asked = base
                asked.against = side
                asked.base = denominator
                add(
                    side == .rest && denominator != .km2 ? "denominator" : "comparator",
                    "against the \(survey.name(of: side)), \(denominator.rawValue)", asked,
                    reason: denominator == .km2 ? "no ground or no LSOA lies there" : "")
            }
        }
        for denominator in bases {
            var asked = base
            asked.isAgainstMatched = true
            asked.base = denominator
            let words = "against matched places, \(denominator.rawValue)"
            guard isCrime else {
                notPossible.append(
                    .init(
                        choice: words,
                        reason: headline.isRestricted
                            ? "the extract is of this district"
                            : "places are matched on outlets, so that they differ little by design"))
                continue
            }
            add(
                "comparator", words, asked,
                reason: "nothing is matched, or its crime is not loaded for the same force and months")
        }
    }

    private mutating func significance() {
        var places: [(AuditHeadline.Asked, String)] = [(base, "rest of the district"), (base, "ring of 250 m")]
        places[1].0.against = .ring(250)
        for (words, alpha) in Self.levels {
            for (place, name) in places {
                guard let level = ConfidenceLevel(alpha: alpha) else { continue }
                var asked = place
                asked.level = level
                // What follows from the result at 95% is no choice of its own.
                guard let usual = headline.ratio(place), usual.isHigher == (alpha < survey.settings.level.alpha) else { continue }
                add("significance", "at \(words), against the \(name)", asked, reason: "no ground or no LSOA lies there")
            }
        }
    }

    private mutating func treatments() {
        for treatment in PremisesTreatment.allCases where treatment != .asDecided {
            guard let outlets = survey.outlets(treatment) else {
                let reason = treatment == .undecided ? "nothing is decided on the registers" : "every status counts already"
                notPossible.append(.init(choice: treatment.rawValue, reason: reason))
                continue
            }
            for side in [AuditSide.rest, .ring(250)] {
                var asked = base
                asked.against = side
                asked.outlets = outlets
                add("doubtful premises", "\(treatment.rawValue), against the \(survey.name(of: side))", asked)
            }
        }
    }

    private mutating func edges() {
        for metres in [10.0, 25] {
            for (sign, words) in [(1.0, "outside the line counted in"), (-1.0, "inside the line counted out")] {
                for side in [AuditSide.rest, .ring(250)] {
                    var asked = base
                    asked.against = side
                    asked.edge = sign * metres
                    add("edge", "what lies within \(Int(metres)) m \(words), against the \(survey.name(of: side))", asked)
                }
            }
        }
    }

    /// Which whole LSOAs stand for the outline.
    private mutating func standingAreas() {
        let inside = survey.lsoas.km2(.inside)
        for share in [0.1, 0.25, 0.75, 0.9] {
            let members = survey.areas.indices.filter {
                survey.lsoas.whole[$0] > 0 && inside[$0] / survey.lsoas.whole[$0] > share
            }
            for side in [AuditSide.rest, .ring(250)] {
                var asked = base
                asked.against = side
                asked.members = members
                let words = "LSOAs of which more than \(Int(share * 100))% lies inside, against the \(survey.name(of: side))"
                guard !members.isEmpty else {
                    notPossible.append(.init(choice: words, reason: "there is none"))
                    continue
                }
                add("edge", words, asked, reason: "no other LSOA is left")
            }
        }
    }

    private mutating func units() {
        guard !isCrime else { return }
        for side in [AuditSide.rest, .ring(250), .ring(500)] {
            var asked = base
            asked.against = side
            asked.inSquares = true
            add("units", "dispersion over squares of 500 m, against the \(survey.name(of: side))", asked)
        }
    }

    private mutating func smoothed() {
        guard !isCrime else {
            notPossible.append(
                .init(choice: "kernel densities", reason: "police.uk's points are anonymous and bear none"))
            return
        }
        for kernel in kernels {
            guard let times = kernel.timesRest else {
                notPossible.append(.init(choice: kernel.words, reason: "there is no rest, or nothing is counted"))
                continue
            }
            add("kernel", kernel.words, value: times, lower: nil, upper: nil, holds: times >= Self.kernelFactor)
        }
    }

    private mutating func hotSpots() {
        for spot in spots {
            guard let share = spot.share else {
                notPossible.append(.init(choice: spot.words, reason: spot.reason ?? "there is no statistic"))
                continue
            }
            add("hot spots", spot.words, value: nil, lower: nil, upper: nil, holds: share >= HotSpotChoice.leastShare)
        }
    }
}

/// The mean kernel density inside over that of the rest, under one kernel and bandwidth.
struct KernelChoice {
    let words: String
    /// Nil where there is no rest or nothing is counted.
    let timesRest: Double?

    static let bandwidths = [200.0, 300, 500, 800]

    /// The density is the points' own, not corrected at the district's edge; its mean inside is taken over a lattice of about
    /// 2,000 places, that of the rest is what mass is left over the rest's ground.
    static func all(_ survey: AuditSurvey, _ points: [AuditPoint]) throws -> [KernelChoice] {
        let ground = survey.km2(.inside)
        let rest = survey.km2(.rest)
        let step = max(5, (ground * 1_000_000 / 2_000).squareRoot())
        let box = survey.ground.boundingBox
        var places: [Point] = []
        for x in stride(from: box.minX + step / 2, to: box.maxX, by: step) {
            for y in stride(from: box.minY + step / 2, to: box.maxY, by: step) { places.append(Point(x: x, y: y)) }
        }
        let index = AreaIndex([survey.ground])
        places = zip(places, index.locate(places)).filter { $0.1 != nil }.map(\.0)
        let near = PointIndex(points.map(\.place))
        let counts = points.map { Double($0.count) }
        let total = counts.reduce(0, +)
        var choices: [KernelChoice] = []
        for isGaussian in [false, true] {
            for bandwidth in bandwidths {
                var sum = 0.0
                for place in places {
                    let square = bandwidth * bandwidth
                    near.forEach(within: isGaussian ? 4 * bandwidth : bandwidth, of: place) { number, squared in
                        let u = squared / square
                        sum +=
                            counts[number]
                            * (isGaussian ? exp(-u / 2) / (2 * .pi * square) : 3 * (1 - u) * (1 - u) / (.pi * square))
                    }
                }
                let mean = places.isEmpty ? 0 : sum / Double(places.count) * 1_000_000
                let left = rest > 0 ? max(0, total - mean * ground) / rest : 0
                choices.append(
                    KernelChoice(
                        words:
                            "\(isGaussian ? "Gaussian" : "quartic") kernel of \(Int(bandwidth)) m: mean density inside at least "
                            + "twice that of the rest",
                        timesRest: left > 0 ? mean / left : nil))
            }
        }
        return choices
    }
}
