internal import Wording

/// What every figure has round its drawing: size, role, and words for those who do not see it.
struct FigureShell {
    let id: String
    let title: String
    let description: String
    let width: Double
    let height: Double

    func svg(_ content: (inout Markup) -> Void) -> String {
        var markup = Markup()
        let (width, height) = (NumberText.coordinate(width), NumberText.coordinate(height))
        markup.group(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "id": id, "role": "img", "aria-label": title,
                "aria-describedby": id + "-desc", "width": width, "height": height,
                "viewBox": "0 0 \(width) \(height)", "font-family": "Open Sans, sans-serif",
            ]
        ) { markup in
            markup.element("title", ["id": id + "-title"], text: title)
            markup.element("desc", ["id": id + "-desc"], text: description)
            content(&markup)
        }
        return markup.text
    }
}
