internal import Cartography
internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Wording
internal import Zones

/// The map of a density: the ground that reaches each level, the district's areas and the premises.
enum DensityMap {
    /// - Parameter contours: the lowest level first.
    static func svg(
        _ contours: [(level: Double, area: MultiPolygon)], ground: ZoneGround, district: MultiPolygon, kernel: String,
        bandwidth: Double, sources: [InputReport]
    ) throws -> String {
        let width = 960
        let box = district.boundingBox
        let aspect = max(1.1, min(2.0, box.width / max(box.height, 1)))
        let height = Int(Double(width) / aspect)
        var map = MapFigure(
            id: "map-density", title: "Density of licensed premises in \(ground.authority.name)",
            description: "Ground where premises lie as thick as each class says. The table of \"aleconner zones --density\" holds the "
                + "same facts. It is not evidence of cumulative impact.",
            extent: MapExtent.fitted(box, aspect: Double(width) / Double(height), margin: 0.02), widthPixels: width,
            heightPixels: height)
        let fill = ClassifiedFill(
            classes: zip(contours, colours(contours.count)).enumerated().map { number, entry in
                let next = number + 1 < contours.count ? " to \(words(contours[number + 1].level))" : " or more"
                return ClassifiedFill.FillClass(colour: entry.1, words: words(entry.0.level) + next)
            })
        // Each band without the next higher one, so that no shade lies over another.
        let bands = try contours.enumerated().compactMap { number, contour -> Cartography.AreaLayer.Area? in
            let rest = number + 1 < contours.count ? try contour.area.subtracting(contours[number + 1].area) : contour.area
            return rest.map { Cartography.AreaLayer.Area(shape: $0, fillClass: number + 1) }
        }
        map.add(
            .areas(
                Cartography.AreaLayer(
                    heading: "Premises per square kilometre (\(kernel) kernel of \(NumberText.distance(metres: bandwidth)))", fill: fill,
                    areas: bands)))
        map.add(.outlines(OutlineLayer(outlines: [.init(shape: district)], words: "District of \(ground.authority.name)")))
        map.add(
            .dots(
                DotLayer(
                    points: ground.premises.compactMap(\.record.place),
                    words: "Licensed premises, where they lie; dots may hide one another")))
        map.attribution = attribution(sources)
        return map.svg()
    }

    /// Of the scale that maps of deprivation use, from light to dark; never the lightest, which is paper's.
    private static func colours(_ count: Int) -> [Colour] {
        let scale = Array(Palette.deciles.reversed().dropFirst())
        guard count > 1 else { return [scale[scale.count / 2]] }
        return (0..<count).map { scale[$0 * (scale.count - 1) / (count - 1)] }
    }

    private static func words(_ level: Double) -> String { String(format: level < 9.95 ? "%.1f" : "%.0f", level) }

    private static func attribution(_ sources: [InputReport]) -> [String] {
        let words = sources.compactMap { source in
            Publication(rawValue: source.publication).map { ($0, source) }
        }
        var seen: Set<String> = []
        let sentences = words.filter { $0.0 != .register }.map(\.0.attribution).filter { !$0.isEmpty && seen.insert($0).inserted }
        let registers = words.filter { $0.0 == .register }.map(\.1.part).joined(separator: ", ")
        return ["Premises: licensing register (\(registers)). " + sentences.joined(separator: " ")]
    }
}
