"""Drawings as values: lines, boxes, marks and words, which SVG and PDF are made from."""
