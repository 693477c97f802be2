/// Finds room for labels: each keeps off what already stands, as far as the frame allows.
struct LabelPlacing {
    /// A label with its place.
    struct Label {
        let text: String
        let lettering: Lettering
        let box: PageBox

        func write(into markup: inout Markup) {
            var lettering = lettering
            lettering.anchor = .middle
            // The middle of a figure or capital lies 0.36 of the size above its baseline.
            lettering.write(text, x: box.centre.x, y: box.centre.y + lettering.size * 0.36, into: &markup)
        }
    }

    let frame: PageBox
    private(set) var taken: [PageBox] = []
    private(set) var labels: [Label] = []

    init(frame: PageBox) {
        self.frame = frame
    }

    /// Keeps labels off `box`.
    mutating func reserve(_ box: PageBox) {
        taken.append(box)
    }

    /// Writes at the first centre that is free, else at the one that covers least.
    ///
    /// - Returns: false where no centre leaves the whole label inside the frame.
    @discardableResult
    mutating func place(_ text: String, _ lettering: Lettering, centres: (PageBox) -> [PagePoint]) -> Bool {
        let size = PageBox(x: 0, y: 0, width: lettering.width(of: text), height: lettering.size * 1.1)
        let boxes = centres(size).map { PageBox(centre: $0, width: size.width, height: size.height) }
            .filter { frame.widened(by: -2).contains($0) }
        var best: (box: PageBox, covered: Double)?
        for box in boxes {
            let covered = taken.reduce(0) { $0 + $1.overlap(with: box) }
            if covered < best?.covered ?? .infinity { best = (box, covered) }
            if covered == 0 { break }
        }
        guard let best else { return false }
        labels.append(Label(text: text, lettering: lettering, box: best.box))
        taken.append(best.box.widened(by: 1))
        return true
    }

    /// Centres for a label of `size` beside a mark that reaches `clearance` pixels from `point`: right, left, above,
    /// below, then the corners, then the same a little farther off.
    static func beside(_ point: PagePoint, clearance: Double, size: PageBox) -> [PagePoint] {
        var centres: [PagePoint] = []
        for gap in [1.0, 6.0, 14.0] {
            let dx: Double = clearance + gap + size.width / 2
            let dy: Double = clearance + gap + size.height / 2
            let slant: Double = dy * 0.7
            let steps: [(x: Double, y: Double)] = [
                (dx, 0), (-dx, 0), (0, -dy), (0, dy), (dx, -slant), (dx, slant), (-dx, -slant), (-dx, slant),
            ]
            centres += steps.map { PagePoint(x: point.x + $0.x, y: point.y + $0.y) }
        }
        return centres
    }
}
