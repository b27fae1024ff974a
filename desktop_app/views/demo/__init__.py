"""The guided tour: drives the real window as a user would and takes a picture at every stop."""

from .tour import Tour, prepare

__all__ = ["Tour", "prepare"]
