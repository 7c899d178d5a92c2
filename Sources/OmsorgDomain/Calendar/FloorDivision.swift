/// The quotient rounded down, so that days before an anchor fall in the period before it.
/// - Precondition: `divisor` is positive.
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}

/// What `floorDivide` leaves over: 0..<divisor.
/// - Precondition: `divisor` is positive.
func floorModulo(_ dividend: Int, _ divisor: Int) -> Int {
  let remainder = dividend % divisor
  return remainder < 0 ? remainder + divisor : remainder
}
