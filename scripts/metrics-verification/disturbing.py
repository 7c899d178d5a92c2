"""Disturbs a store's files, so that figures meet what exports of one day never have."""


def disturb(store, chance, today):
    """Rewrites the store's registers and visits."""
