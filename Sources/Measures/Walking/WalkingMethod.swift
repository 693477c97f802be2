extension Method {
    public static let walkingDistance = Method(
        id: "walking-distance", title: "Walking distance over streets", unit: "metres, and outlets within a radius",
        reference: "Dijkstra, Numerische Mathematik 1 (1959) 269")
}
