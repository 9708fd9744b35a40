"""The features of the desk, in English and Chinese: every scenario is a test."""

from pytest_bdd import scenarios

scenarios("en", "zh")
