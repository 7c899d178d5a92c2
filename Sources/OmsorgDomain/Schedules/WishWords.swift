extension CareRecords {
  public func wish(of granted: GrantedService) -> ServiceWish? { granted.wish }
}
