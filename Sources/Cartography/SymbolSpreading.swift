/// Moves marks that still overlap apart, as little as it takes, and into the frame. Positions stay what they were:
/// a moved mark is tied to its own by a line.
enum SymbolSpreading {
    private static let rounds = 80
    /// Pixels between two marks' rims.
    private static let air = 1.0

    static func spread(_ spots: [SymbolSpot], within window: PageBox) -> [SymbolSpot] {
        let seats = spots.flatMap(\.seats)
        var places = seats.map(\.at)
        let radii = seats.map(\.glyph.radius)
        let widest = radii.max() ?? 0
        for _ in 0..<rounds {
            var isCalm = true
            let order = places.indices.sorted { (places[$0].x, $0) < (places[$1].x, $1) }
            for (rank, one) in order.enumerated() {
                for two in order[(rank + 1)...] {
                    if places[two].x - places[one].x > 2 * widest + air { break }
                    let wanted = radii[one] + radii[two] + air
                    var apart = places[one].distance(to: places[two])
                    guard apart < wanted - 0.05 else { continue }
                    isCalm = false
                    var step = (x: places[two].x - places[one].x, y: places[two].y - places[one].y)
                    // Marks on the very same position part sideways.
                    if apart < 0.01 { (step, apart) = ((x: 1, y: 0), 1) }
                    let push = (wanted - places[one].distance(to: places[two])) / apart
                    // What the map is about does not give way.
                    let share = seats[one].mark == .place ? 0 : seats[two].mark == .place ? 1 : 0.5
                    places[one].x -= step.x * push * share
                    places[one].y -= step.y * push * share
                    places[two].x += step.x * push * (1 - share)
                    places[two].y += step.y * push * (1 - share)
                }
            }
            for index in places.indices where seats[index].mark != .place {
                let room = window.widened(by: -radii[index] - 3)
                places[index].x = min(max(places[index].x, room.x), room.right)
                places[index].y = min(max(places[index].y, room.y), room.bottom)
            }
            if isCalm { break }
        }
        var next = 0
        return spots.map { spot in
            let moved = spot.seats.indices.map { places[next + $0] }
            next += spot.seats.count
            return spot.seated(at: moved)
        }
    }
}
