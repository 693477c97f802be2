public import Geometry

extension StudyOutline {
    /// Whether a place lies inside. For a few places: for many make an `AreaIndex` once.
    public func holds(_ place: Point) -> Bool { AreaIndex([shape]).locate(place) != nil }
}
