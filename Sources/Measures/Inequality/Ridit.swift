/// Where the middle of each group stands among all residents, from 0 (most deprived) to 1 (least deprived): the share of
/// residents in the groups before it and half its own.
///
/// Source: I. D. J. Bross, Biometrics 14 (1958) 18-38.
public enum Ridit {
    /// - Parameter residents: of each group in order, most deprived first; all above 0.
    public static func scale(_ residents: [Int]) -> [Double] {
        let total = Double(residents.reduce(0, +))
        var before = 0
        return residents.map { own in
            defer { before += own }
            return (Double(before) + Double(own) / 2) / total
        }
    }
}
