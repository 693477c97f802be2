/// Numbers people count in: 1, 2 and 5 times the powers of ten.
enum RoundSteps {
    /// The largest such number not above `limit`, which must be more than 0; 1 otherwise.
    static func largest(notAbove limit: Double) -> Double {
        guard limit.isFinite, limit > 0 else { return 1 }
        var power = 1.0
        while power * 10 <= limit { power *= 10 }
        while power > limit && power > 1e-300 { power /= 10 }
        // Half a billionth of room, because a limit of 500 may arrive as 499.99999999.
        let room = limit * (1 + 5e-10)
        if power * 10 <= room { return power * 10 }
        return power * 5 <= room ? power * 5 : power * 2 <= room ? power * 2 : power
    }

    /// The smallest such number not below `limit`, which must be more than 0; 1 otherwise.
    static func smallest(notBelow limit: Double) -> Double {
        guard limit.isFinite, limit > 0 else { return 1 }
        let below = largest(notAbove: limit)
        if below >= limit * (1 - 5e-10) { return below }
        // 1, 2, 5, 10: the next one up is at most two and a half times as large.
        return largest(notAbove: below * 2.5)
    }
}
