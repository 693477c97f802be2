internal import Geometry
internal import Licensing
internal import Measures

/// What is not loaded, and what therefore cannot be said. Nothing fills the gap.
enum MissingEvidence {
    static func sentences(_ inputs: CaseInputs, surroundings: PlaceSurroundings) -> [String] {
        let site = inputs.site
        let application = site.application
        var sentences: [String] = []
        if let unknown = site.outletsNotKnown { sentences.append(unknown) }
        if site.area == nil {
            sentences.append(
                "The place lies in none of the areas loaded (it may be at sea, or beyond the boundaries loaded), so nothing of its area can be said.")
        }
        if site.authority != nil, inputs.seen < 0.995 {
            sentences.append(
                "Part of the ground within reach of the place lies at sea or in districts whose register or boundaries are not loaded: "
                    + "outlets there are not seen, and counts may be too low.")
        }
        if application.proposed.sellsAlcohol, application.hours.isEmpty {
            sentences.append(
                "The application file states no hours, so nothing can be said of late outlets or of alcohol-hours that it would add. "
                    + "An application states them: read it, and put them in.")
        }
        if application.period.type.isVariation, application.present == nil {
            sentences.append(
                "The application file does not say what is permitted now (\u{201C}present\u{201D}), so what the variation changes cannot be said.")
        }
        if let question = application.refreshmentQuestion { sentences.append(question) }
        if let name = unregistered(inputs) {
            sentences.append(
                "The register loaded has no row called \u{201C}\(name)\u{201D} near the place, though the application is about a licence that "
                    + "exists: its own authorisation may stand in no count here. Check the name and the register.")
        }
        if let given = application.period.given, given > inputs.today {
            sentences.append("The application file says that it was given on \(given.words), which is yet to come: check the day.")
        }
        if application.period.type == .minorVariation, let end = application.proposed.week.latestEnd, end > 1380 {
            sentences.append(
                "By a minor variation alcohol cannot be sold for longer, nor later between 23:00 and 07:00. Check with your solicitor.")
        }
        if !inputs.hasDeprivation { sentences.append("No deprivation is loaded, so who is exposed cannot be said.") }
        if !inputs.hasPopulation { sentences.append("No population is loaded, so there is no rate and no number of residents within reach.") }
        if inputs.postcodes.isEmpty, site.authority != nil {
            sentences.append("No postcodes of the district are loaded, so the place cannot be ranked among the district's places.")
        }
        if inputs.crime == nil {
            sentences.append("No recorded crime is loaded for the district, so nothing is said of it. That is not a figure of nought.")
        } else if surroundings.crime.isEmpty {
            sentences.append(
                "Recorded crime is loaded, but the place's area has no like areas to be compared with (its ground or its district is not known).")
        } else if surroundings.isWithoutCrime {
            sentences.append(
                "No crime of any kind is recorded in the place\u{2019}s area in the months loaded. That may be a gap in the data and not a fact of "
                    + "the place: check police.uk\u{2019}s own list of what its forces left out.")
        } else if surroundings.crime.allSatisfy({ $0.latestYear == nil }) {
            sentences.append("Fewer than 24 months in a row of recorded crime are loaded, so no trend can be told.")
        }
        if site.cumulativeImpact.answer == .notLoaded {
            sentences.append(
                "No published cumulative impact assessment is loaded. That does not mean that the authority has none: check its statement of licensing policy.")
        }
        if !surroundings.loadedGroups.contains(.children) {
            sentences.append("No schools, nurseries or parks are loaded near the place, so nothing is said of places for children.")
        }
        if !surroundings.loadedGroups.contains(.treatment) {
            sentences.append("No treatment services or hostels are loaded near the place, so nothing is said of them.")
        }
        if let extracts = inputs.extracts { sentences += Self.ofExtracts(extracts) }
        if inputs.indicators.isEmpty { sentences.append("No health indicators of the district are loaded.") }
        return sentences
    }

    /// The premises of an application about an existing licence, where no row within 200 m has its name.
    private static func unregistered(_ inputs: CaseInputs) -> String? {
        let application = inputs.site.application
        guard application.period.type.isVariation || application.period.type.isReview, inputs.site.authority != nil,
            let name = application.premises
        else { return nil }
        let wanted = NameWords(name).words
        let isThere = inputs.premises.contains { premises in
            guard let place = premises.record.place, place.distance(to: inputs.site.place) <= 200 else { return false }
            let text = [premises.record.name, premises.record.address].compactMap(\.self).joined(separator: ", ")
            return NameWords(text).contains(wanted)
        }
        return isThere ? nil : name
    }

    /// Of what partners shared.
    private static func ofExtracts(_ extracts: [IncidentExtract]) -> [String] {
        guard !extracts.isEmpty else { return ["No partner\u{2019}s extract of incidents is loaded, so nothing restricted was brought in."] }
        return extracts.flatMap { extract -> [String] in
            if let refusal = extract.refusalInPlace { return [refusal] }
            let placed = extract.incidents.filter { $0.place?.isFinite ?? false }
            guard !placed.isEmpty else {
                return ["No incident of \(extract.title) of \(extract.terms.partner) has a position, so nothing can be said of it."]
            }
            let unknown = Set(extract.incidents.map { $0.kind.lowercased() }).filter { IncidentMatter.objective(of: $0) == nil }.sorted()
            let kinds = unknown.isEmpty
                ? []
                : [
                    "These kinds of \(extract.title) name no matter of a licensing objective that this program knows, and are in no "
                        + "figure: \(unknown.joined(separator: ", "))."
                ]
            let lost = extract.incidents.count - placed.count
            let without = lost == 0
                ? []
                : ["\(lost < max(1, extract.terms.fewestShown) ? "A few" : "\(lost)") rows of \(extract.title) have no position and are in no figure."]
            return kinds + without + [extract.refusalInTime].compactMap(\.self)
        }
    }
}
